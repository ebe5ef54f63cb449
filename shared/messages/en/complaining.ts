/** Around the decision itself, whose words are those of the letter. */
const decision = {
  copy: 'This page is a copy of our message to you. You can print it and keep it.',
  replaced: 'This decision no longer stands. After a complaint, a new one has taken its place.',
  newDecision: 'Read the new decision',
}

const complain = {
  title: 'Complain about this decision',
  intro:
    'Do you think the decision is wrong? Tell us why, in your own words. It costs nothing. A person who did not take the decision will examine it.',
  until: (when: string) => `You can complain until ${when}.`,
  over: (when: string) =>
    `The time to complain to us ended on ${when}. The other ways that are named above are still open to you.`,
  explanation: {
    label: 'Why do you think so?',
    hint: 'Up to 5,000 characters. You do not need to know the law.',
    missing: 'Write why you think the decision is wrong',
    tooLong: (count: number) => `Shorten your text to 5,000 characters; it has ${count}`,
  },
  send: 'Send complaint',
  refused: {
    'complaint-window-over': 'Your text was not sent, because the time to complain is over',
    'complaint-already-decided': 'Your text was not sent, because we have already answered your complaint',
    'complaint-is-long-enough': 'Your text was not sent, because nothing more can be added to this complaint',
    'complaints-not-offered': 'Your text was not sent, because this service has no complaint procedure',
    'decision-not-yet-in-effect':
      'Your text was not sent, because the decision has not taken effect yet. Try again in a few minutes',
    'no-restriction-to-contest': 'Your text was not sent, because this decision restricts nothing of yours',
  },
  notSent: 'What you wrote',
}

const complaint = {
  title: 'Your complaint',
  receivedOn: 'Received on',
  state: 'State',
  states: { received: 'Received', 'being-examined': 'A person is examining it', answered: 'Answered' },
  words: 'What you wrote',
  add: {
    label: 'Add something',
    hint: 'New facts or evidence, for example. Up to 5,000 characters.',
    missing: 'Write what you want to add',
  },
  sendMore: 'Send this too',
  sent: {
    lodged: 'We have your complaint',
    added: 'We have added this to your complaint',
    steps: [
      'A person who did not take the decision reads what you wrote.',
      'They examine the decision again.',
      'You get our answer, with reasons.',
    ],
    where: 'The answer appears on the page of the decision. If we know an e-mail address of yours, we also send it there.',
    back: 'Back to the decision and your complaint',
  },
}

/** The texts with which a decision is read, and contested. */
export const complaining = { decision, complain, complaint }

export type Complaining = typeof complaining
