import { DatabaseSync } from 'node:sqlite'

/**
 * Every write makes dynoxide 1.2.1 look for the highest sequence number of the stream, row by row: after some thousand
 * writes that takes longer than the write. An index on just that expression makes it constant again. The table is
 * dynoxide's own affair, so its absence is no error.
 */
export function addStreamOrderIndex(file: string): boolean {
  const database = new DatabaseSync(file, { timeout: 2000 })
  try {
    const found = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_stream_records'").get()
    if (!found) return false
    database.exec(
      'CREATE INDEX IF NOT EXISTS local_stream_order ON _stream_records(table_name, CAST(sequence_number AS INTEGER))',
    )
    return true
  } catch {
    return false
  } finally {
    database.close()
  }
}
