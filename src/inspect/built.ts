// The inspector that is built beside the entries.
import type { InspectionLimits } from './define.ts'
import { openInspector, type InspectorProcesses } from './processes.ts'
import { remembering, type Copies } from './remembered.ts'

/**
 * Who looks into archives for the command line and the Action: all that is built stands in one folder.
 * @param copies where what was found is kept; undefined: nowhere
 */
export const openBuiltInspector = (
  limits: InspectionLimits,
  copies: Copies | undefined
): InspectorProcesses => {
  const script = new URL('./inspector.js', import.meta.url)
  const inspector = openInspector(script, limits)
  return copies === undefined ? inspector : remembering(inspector, copies, script, limits)
}
