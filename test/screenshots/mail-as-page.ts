import type { Mail } from '../../local/mailbox/mails.ts'

/** A mail as its reader sees it, without the mailbox around it. */
export const mailAsPage = ({ html }: Pick<Mail, 'html'>): string => `data:text/html;charset=utf-8,${encodeURIComponent(html)}`
