import { appendFileSync, readFileSync } from 'node:fs'

export interface Mail {
  readonly messageId: string
  readonly at: string
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  readonly configurationSet: string | undefined
}

export interface Mails {
  add(mail: Mail): void
  /** Oldest first. */
  all(): readonly Mail[]
}

/** One line per mail. A last line that a kill cut short is left out. */
export function openMails(file: string): Mails {
  const mails = linesOf(file).flatMap((line) => {
    try {
      return [JSON.parse(line) as Mail]
    } catch {
      return []
    }
  })
  return {
    add: (mail) => {
      appendFileSync(file, `${JSON.stringify(mail)}\n`)
      mails.push(mail)
    },
    all: () => mails,
  }
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    return []
  }
}
