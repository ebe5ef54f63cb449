import type { Reason } from '../../dsa/reason.ts'
import { complaining } from './complaining.ts'

/** Examples below a reason; the reasons themselves are terms. */
const hints: Readonly<Record<Reason, string>> = {
  'unsafe-product': 'can hurt someone, is under recall, lacks safety marks',
  'medicine-or-supplement': 'sold without a licence, or promises a cure',
  'counterfeit-or-copied': 'counterfeit, my brand, my design, my picture',
  'prohibited-goods': 'weapons, drugs, protected animals, stolen goods',
  'scam-or-hidden-offer': 'hidden seller, or a link to a different product',
  'sexual-content': 'that children can see, or without consent',
  'child-sexualisation': 'picture, text or doll; we will not ask who you are',
  'personal-data': '',
  'something-else': '',
  'not-sure': '',
}

const form = {
  title: 'Report something illegal',
  intro:
    'Tell us about an offer that breaks the law. A person looks at every report. You need no account, and your name is up to you.',
  problem: 'There is a problem',
  optional: 'optional',
  locations: {
    label: 'Which listing is it?',
    hint: 'Paste the link, or write the item number. Several are fine, each on its own line.',
    missing: 'Enter the link or the number of the listing',
    tooMany: (count: number) => `Enter at most 50 links; you entered ${count}. Send the others in a second report`,
    tooLong: 'Shorten the link: one is longer than 2,048 characters',
  },
  reasons: {
    label: 'What is wrong with it?',
    hint: 'Choose up to three. You do not need to know the law.',
    missing: 'Choose what is wrong with it',
    tooMany: 'Choose at most three reasons',
  },
  explanation: {
    label: 'Why do you think so?',
    hint: 'Say in your own words what you saw or what happened. Up to 5,000 characters.',
    missing: 'Explain in your own words why you think so',
    tooLong: (count: number) => `Shorten your explanation to 5,000 characters; it has ${count}`,
  },
  contact: {
    heading: 'How do we reply?',
    why: 'With an e-mail address we can confirm that your report arrived and tell you what we decide. The seller does not learn who you are.',
    name: 'Your name or organisation',
    nameTooLong: 'Shorten the name to 200 characters',
    email: 'Your e-mail address',
    emailWrong: 'Enter an e-mail address like name@example.org, or leave the field empty',
    notAsked: 'For this reason we do not ask who you are. You can follow your report with the link on the next page.',
  },
  trap: { label: 'Leave this field empty', filled: 'A field that people do not see was filled in. Press the button once more' },
  goodFaith: 'By sending this report I confirm that I believe in good faith that what it says is correct and complete.',
  send: 'Send report',
}

const sent = {
  title: 'We have your report',
  reference: 'Your reference',
  receivedAt: (when: string) => `Received on ${when}`,
  next: 'What happens next',
  steps: [
    'A person reads your report and looks at the listing.',
    'We decide whether the listing stays, and give our reasons.',
    'The decision appears on your status page.',
  ],
  mail: 'We also send a confirmation and the decision to your e-mail address.',
  statusLink: 'Open your status page',
  keep: 'Keep this link. Whoever has it can read what happened to your report.',
  unnamed: 'You gave no e-mail address, so this link is the only way to learn our decision. It cannot be recovered.',
  print: 'To keep this page, print it or save it as a bookmark.',
  another: 'Report something else',
}

const status = {
  title: 'Your report',
  submitted: 'Sent on',
  reasons: 'What you reported',
  receipt: 'Confirmation of receipt',
  receipts: {
    sent: 'sent to your e-mail address',
    'not-yet-sent': 'not yet sent',
    'no-contact-given': 'not sent, because you gave no e-mail address',
    failed: 'could not be delivered',
  },
  listings: 'What happened',
  states: { received: 'Received', 'under-review': 'A moderator is looking at it', decided: 'Decided' },
  outcomes: { restricted: 'We decided to restrict it', 'no-action': 'We decided not to restrict it' },
  decidedOn: 'Decided on',
  takesEffect: 'Takes effect on',
  explanation: 'Our reasons',
  means: 'How it was found and decided',
  found: { true: 'Automated means helped to find the content.', false: 'No automated means were used to find the content.' },
  decisions: {
    human: 'A person decided, without automated means.',
    assisted: 'A person decided, with the help of automated means.',
    automated: 'The decision was automated.',
  },
  redress: 'If you disagree',
  complaint: (contact: string, months: number) => `Complain to us within ${months} months, free of charge: ${contact}`,
  open: 'Read the whole decision and complain',
  settlement: 'Go to a certified out-of-court dispute settlement body:',
  court: 'Go to court.',
}

const help = {
  title: 'How we handle reports',
  paragraphs: [
    'Anyone can report an offer that they believe is illegal. You need no account and you do not have to name the law.',
    'We keep your report, confirm it, and a person looks at it. Dangerous products and official orders come first.',
    'If we restrict a listing, the seller gets our reasons. Who reported it is not part of them. You get our decision too, and both sides can contest it.',
    'Please report only what you believe is correct and complete.',
  ],
  contact: 'Contact',
  terms: 'Our terms',
  start: 'Report something',
}

const problems = {
  'not-found': {
    title: 'Page not found',
    text: 'Nothing is here, or the link is not complete. Check that you copied all of it.',
  },
  'too-large': { title: 'Your report is too long', text: 'Go back, shorten the text, and send it again.' },
  'wrong-form': { title: 'The form could not be read', text: 'Go back and send the form again.' },
  busy: { title: 'Too busy at the moment', text: 'Nothing was sent. Wait a moment, go back and send the form again.' },
  unexpected: { title: 'Something went wrong on our side', text: 'We have recorded it. Go back and try again, or write to us.' },
}

/** The master of the public pages' texts: every other language has the same shape, or does not compile. */
export const pages = {
  skip: 'Skip to main content',
  purpose: 'Report something',
  languages: 'Language',
  more: 'More about reports',
  errorPrefix: 'Error:',
  hints,
  form,
  sent,
  status,
  ...complaining,
  help,
  problems,
}

export type Pages = typeof pages
