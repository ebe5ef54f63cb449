export { mail } from '../de/mail.ts'
