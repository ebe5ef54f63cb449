import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

export interface TemporaryCopy {
  readonly folder: string
  plant(path: string, text: string): void
  drop(path: string): void
  remove(): void
}

/** Some files and folders of the repository in a place where a test may break them; the packages are those of the repository. */
export function copyOf(...paths: readonly string[]): TemporaryCopy {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const path of paths) cpSync(join(root, path), join(folder, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return {
    folder,
    plant(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    drop: (path) => rmSync(join(folder, path), { recursive: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
