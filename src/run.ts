// The one catch. Whatever is thrown here is our mistake or the user's: the world's state is a Fact.
import { UserError } from './model.ts'

/**
 * Runs an entry and sets the exit code: what `main` returns, or 2 for an error that the user can mend and 3 for one
 * of ours. Nothing that is thrown, not even what is no Error, ends in success.
 */
export const run = async (main: () => Promise<number>, tell: (message: string) => void): Promise<void> => {
  try {
    process.exitCode = await main()
  } catch (error) {
    process.exitCode = error instanceof UserError ? 2 : 3
    tell(
      error instanceof UserError
        ? error.message
        : `Lockkeeper failed, which is a mistake of its own. ${traceOf(error)}`
    )
  }
}

const traceOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
