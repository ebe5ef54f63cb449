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
  let cut = endsCut(file)
  return {
    add: (mail) => {
      // After a kill the last line may have no end; a mail must not be put behind it.
      appendFileSync(file, `${cut ? '\n' : ''}${JSON.stringify(mail)}\n`)
      cut = false
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

function endsCut(file: string): boolean {
  try {
    const text = readFileSync(file, 'utf8')
    return text !== '' && !text.endsWith('\n')
  } catch {
    return false
  }
}
