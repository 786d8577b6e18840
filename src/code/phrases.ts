// What texts and names stand for: where secrets lie, commands, places that run by themselves, words of wallets.
import type { Meaning } from './names.ts'

/** What a text of the code stands for. A text may stand for several things. */
export const meaningsOfText = (text: string): readonly (Meaning & { readonly match: string })[] => {
  if (!anyPhrase.test(text)) return []
  const found: (Meaning & { match: string })[] = []
  for (const { kind, detail, pattern } of phrases) {
    const match = pattern.exec(text)?.[0]
    if (match !== undefined) found.push({ kind, detail: detail ?? shorten(match), match })
  }
  return found
}

const shorten = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 40)

/** Names of variables that hold credentials wherever they are set. */
export const secretVariables: ReadonlySet<string> = new Set(
  (
    'NPM_TOKEN NODE_AUTH_TOKEN NPM_AUTH_TOKEN YARN_NPM_AUTH_TOKEN GITHUB_TOKEN GH_TOKEN GITHUB_PAT GITLAB_TOKEN ' +
    'CI_JOB_TOKEN ACTIONS_ID_TOKEN_REQUEST_TOKEN ACTIONS_ID_TOKEN_REQUEST_URL ACTIONS_RUNTIME_TOKEN ' +
    'AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AZURE_CLIENT_SECRET GOOGLE_APPLICATION_CREDENTIALS VAULT_TOKEN ' +
    'CIRCLE_TOKEN DOCKER_PASSWORD DOCKER_AUTH_CONFIG TWINE_PASSWORD PYPI_TOKEN CARGO_REGISTRY_TOKEN SLACK_TOKEN ' +
    'HEROKU_API_KEY KUBECONFIG SSH_PRIVATE_KEY DATABASE_URL'
  ).split(' ')
)

interface Phrase {
  readonly kind: Meaning['kind']
  /** Undefined: what was matched. */
  readonly detail?: string
  readonly pattern: RegExp
}

const phrases: readonly Phrase[] = [
  { kind: 'secret', pattern: new RegExp(`(?<!\\w)(?:${[...secretVariables].join('|')})(?!\\w)`) },
  {
    kind: 'secret',
    pattern:
      /(?:^|[\\/~])\.(?:npmrc|yarnrc(?:\.yml)?|pypirc|netrc|git-credentials|pgpass)(?![\w.-])|\.ssh(?:[\\/]|$)|\bid_(?:rsa|ed25519|ecdsa|dsa)\b|\.aws[\\/]|\.config[\\/]gcloud|application_default_credentials|\.azure[\\/]|\.kube[\\/]|\.docker[\\/]config|\.gnupg\b|\/etc\/(?:passwd|shadow)\b|\/proc\/[\w$*{}.]{1,20}\/(?:environ|mem)\b/
  },
  {
    kind: 'secret',
    pattern:
      /\bLogin Data\b|\bLocal Extension Settings\b|\blogins\.json\b|\bkey4\.db\b|\bcookies\.sqlite\b|\blogin\.keychain|\bfind-(?:generic|internet)-password\b|\.(?:bash|zsh|node_repl)_history\b|User Data[\\/]Default/
  },
  {
    kind: 'wallet',
    pattern:
      /\bwallet\.dat\b|\bexodus\.wallet\b|\bElectrum[\\/]wallets\b|\bnkbihfbeogaeaoehlefnkodbefgpgknn\b|\bbfnaelmomeimhlpmgjnjophhpkkoljpa\b|\.config[\\/]solana|\beth_(?:sendTransaction|sendRawTransaction|requestAccounts|signTypedData\w*|accounts)\b|\bpersonal_sign\b|\bsignAndSendTransaction\b|\bsignAllTransactions\b/
  },
  {
    kind: 'publish',
    pattern:
      /\b(?:npm|pnpm|yarn|bun|lerna)(?:\.cmd)?\s+(?:publish|whoami|token|adduser|access|owner|unpublish)\b|\b(?:vsce|ovsx|twine|cargo|gem)\s+(?:publish|upload|push)\b|-\/npm\/v1\/tokens\b|-\/whoami\b/
  },
  {
    kind: 'publish',
    pattern:
      /\.github[\\/](?:workflows|actions)\b|\bgit\s+(?:push|commit|remote\s+(?:add|set-url))\b|\bgh\s+(?:auth|secret|repo|api)\b|\b(?:trufflehog|gitleaks)\b/
  },
  {
    kind: 'process',
    detail: 'a shell command that downloads',
    pattern:
      /\b(?:curl|wget)\b[^\n]{0,300}?(?:\|\s*(?:sudo\s+)?(?:ba|z|da|k)?sh\b|\s-[oO]\s|&&|;\s*(?:ba|z)?sh\b)|\b(?:Invoke-WebRequest|Invoke-Expression|DownloadString|DownloadFile|Start-BitsTransfer)\b|\bcertutil\b[^\n]{0,60}-urlcache|\bbitsadmin\b/i
  },
  {
    kind: 'process',
    detail: 'a shell command that hides',
    pattern:
      /\bpowershell(?:\.exe)?\b[^\n]{0,120}?-(?:e|en|enc|encodedcommand|w(?:indowstyle)?\s+hidden)\b|\bbase64\s+(?:-d|-D|--decode)\b|\/dev\/tcp\/|\bnc\s+-e\b|\b(?:regsvr32|rundll32|mshta|wscript)(?:\.exe)?\s|\bnohup\s|\bosascript\s+-e\b/i
  },
  {
    kind: 'persistence',
    pattern:
      /(?:^|[\\/~])\.(?:bashrc|zshrc|bash_profile|zprofile|zshenv)(?![\w.-])|[\\/~]\.profile\b|\bcrontab\b|\/etc\/cron|\bLaunch(?:Agents|Daemons)\b|\bsystemd[\\/](?:user|system)\b|Programs[\\/]{1,2}Startup\b|CurrentVersion[\\/]{1,2}Run\b|\bschtasks\b|[\\/]authorized_keys\b|\.git[\\/]hooks\b|\.vscode[\\/](?:tasks|settings)\.json|\.claude[\\/]settings|\.cursor[\\/]/
  }
]

const anyPhrase = new RegExp(phrases.map(({ pattern }) => pattern.source).join('|'), 'i')
