/** Letters. `location` is the content as it was named to us; dates come written out in the language. */
export const mail = {
  dear: 'Hello,',
  footer: (service: string, postal: string) => `${service}, ${postal}`,
  contact: (email: string) => `You can reach a person at ${email}.`,
  automation: {
    heading: 'Automated means',
    detected: 'The content was found by automated means.',
    notDetected: 'The content was not found by automated means.',
    human: 'A person took the decision, without automated means.',
    assisted: 'A person took the decision, with the help of automated means.',
    automated: 'The decision was taken by automated means.',
  },
  redress: {
    heading: 'If you disagree',
    complaint: (contact: string, months: number) =>
      `You can complain to us, free of charge, within ${months} months from the day you received this message. Write to ${contact} and name the number in this message. A person will examine it.`,
    settlement: (body: string, url: string) =>
      `You can turn to a certified out-of-court dispute settlement body, for example ${body} (${url}).`,
    court: 'You can go to court at any time.',
  },
  receipt: {
    subject: (reference: string) => `We have received your notice ${reference}`,
    intro: 'Thank you. Your notice has reached us.',
    reference: 'Reference',
    receivedOn: 'Received on',
    whatIsWrong: 'What is wrong',
    locations: 'Where it is',
    next: 'What happens next',
    nextText:
      'A person will look at every listing that you named, decide, and tell you the decision with its reasons. You need not do anything.',
    follow: 'Follow your notice',
    keepLink: 'The link is secret: whoever has it can see your notice.',
  },
  outcome: {
    subject: (reference: string) => `We have decided on your notice ${reference}`,
    intro: 'We have examined what you told us about this content:',
    restricted: (measures: string, date: string) =>
      `We have decided to restrict it: ${measures}. The decision takes effect on ${date}.`,
    noAction: 'We have decided not to restrict it.',
    why: 'Why',
    yourPoints: 'What you raised',
    follow: 'See your notice',
  },
  statement: {
    subject: (title: string) => `Decision about your content: ${title}`,
    intro: 'We have decided to restrict the following content of yours. This message states the reasons.',
    content: 'Content',
    number: 'Number',
    address: 'Where it is',
    what: 'What is restricted',
    measure: 'Restriction',
    where: 'Where it applies',
    howLong: 'How long',
    takesEffect: 'Takes effect on',
    facts: 'Facts relied on',
    basis: 'How we learned of it',
    afterNotice: 'The decision follows a notice submitted to us.',
    ownInitiative: 'The decision follows an examination of our own initiative.',
    ground: 'Ground',
    legal: (law: string) => `Illegal content: ${law}`,
    terms: (clause: string, version: string) => `Breach of our terms: ${clause} (version ${version})`,
    why: 'Why it applies',
    decision: 'Decision',
  },
  order: {
    subject: (title: string) => `Order of an authority about your content: ${title}`,
    intro: (authority: string) =>
      `We have received an order of ${authority} to act against the following content of yours, and have given effect to it.`,
    legalBasis: 'Legal basis of the order',
    reasons: 'Reasons of the authority',
    orderReference: 'Number of the order',
    redress: 'Redress that the order names',
    where: 'Where it applies',
    courtHint: 'You can challenge the order before the authority or the court that its law provides for.',
  },
  authority: {
    receiptSubject: (reference: string) => `Order ${reference}: received`,
    receiptText:
      'We have received your order (Article 9 of Regulation (EU) 2022/2065). We will tell you without undue delay whether and when effect was given to it.',
    effectSubject: (reference: string) => `Order ${reference}: decision`,
    effectGiven: (date: string) => `We have decided to give effect to your order. It takes effect on ${date}.`,
    effectNotGiven: 'We have decided not to restrict this content. The reasons follow.',
    reference: 'Your number',
    ours: 'Our number',
    contents: 'Contents',
  },
}

export type MailMessages = typeof mail
