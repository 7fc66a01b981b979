import Database from 'better-sqlite3'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSession, recordsOf } from '../testing/open-session'

test('a data file from an earlier version gets the columns that have come since', async () => {
  const dataFile = join(mkdtempSync(join(tmpdir(), 'simulator-')), 'old.db')
  const old = new Database(dataFile)
  old.exec(
    'CREATE TABLE "Task" (position INTEGER PRIMARY KEY AUTOINCREMENT, "Id" TEXT NOT NULL UNIQUE, "IsDeleted" NUMERIC)',
  )
  old.exec(`INSERT INTO "Task" ("Id", "IsDeleted") VALUES ('00T5g0000000001AAA', 0)`)
  old.close()
  const session = await openSession({ dataFile })
  const tasks = recordsOf(await session.query('SELECT Id, Subject, AccountId FROM Task'))
  await session.simulator.close()
  expect(tasks).toMatchObject([{ Id: '00T5g0000000001AAA', Subject: null, AccountId: null }])
})
