// npm run migrate: creates the database, or brings it up to date. The app does the same when it starts.
import { runCommand } from './run-command'
import { databaseFile, withDatabase } from './with-database'

void runCommand(() =>
  withDatabase(async () => console.log(`The database is up to date: ${databaseFile()}`), { mayBeNew: true }),
)
