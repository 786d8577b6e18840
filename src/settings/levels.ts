// The default level of every signal about the repository's own settings. Milder forms count one level less.
import type { Level } from '../model.ts'
import type { SettingSignal } from './define.ts'

const levels: Readonly<Record<SettingSignal, Level>> = {
  'registry-setting': 'block',
  'install-code-setting': 'block',
  // What a change locks is held to the gate's own cooldown all the same, and pnpm writes such exceptions by itself.
  'cooldown-setting': 'warn',
  'trust-setting': 'block',
  'override-setting': 'block',
  'package-manager-setting': 'block',
  'editor-code-setting': 'block',
  'gate-setting': 'block',
  'setting-unreadable': 'block'
}

/** Levels of findings about a settings file, by signal. */
export const settingLevels: ReadonlyMap<string, Level> = new Map(Object.entries(levels))
