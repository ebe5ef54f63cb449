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
    complaint: (months: number, until: string) =>
      `You can complain to us, free of charge, within ${months} months from the day you receive this message, and at least until ${until}. Your own words are enough. A person who did not take this decision will examine it.`,
    withLink: (contact: string) => `Use the link below, or write to ${contact} and name the number in this message.`,
    withoutLink: (contact: string) => `Write to ${contact} and name the number in this message.`,
    complain: 'Read the decision and complain',
    keepLink:
      'The link opens this decision as a page that you can print and keep. It is secret: whoever has it can read the decision and complain in your name.',
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
    renewed:
      'After a complaint we have examined this content again, and have changed our earlier decision. A new one takes its place:',
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
    renewed:
      'After a complaint we have examined the following content of yours again, and have changed our earlier decision. A new one takes its place. This message states what is restricted now, and the reasons.',
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
  restored: {
    subject: (title: string) => `Restriction lifted: ${title}`,
    intro: (date: string) =>
      `After a complaint we have examined the following content of yours again. We have decided to lift our earlier restriction. The new decision takes effect on ${date}.`,
    lifted: 'What is lifted',
    why: 'Why',
    remaining: 'What stays restricted for another reason',
    remainingText: 'We told you about this in another message.',
    open: 'See the decision',
  },
  complaint: {
    receiptSubject: (reference: string) => `We have received your complaint ${reference}`,
    receiptIntro: 'Thank you. Your complaint has reached us.',
    reference: 'Reference',
    receivedOn: 'Received on',
    contested: 'Decision that you contest',
    about: 'What it is about',
    next: 'What happens next',
    nextText: (date: string) =>
      `A person who did not take the decision will read what you wrote and examine the matter again. We aim to answer you by ${date}, with our reasons. You need not do anything.`,
    add: 'See your complaint, or add to it',
    answerSubject: (reference: string) => `We have decided on your complaint ${reference}`,
    answer: 'Our answer',
    outcomes: {
      upheld: 'Our decision stands.',
      'partly-reversed': 'You were right in part. We have changed our decision.',
      reversed: 'You were right. We have reversed our decision.',
      withdrawn: 'Your complaint was withdrawn, so we have closed it.',
      'out-of-time': 'Your complaint came after the time for complaints, so we have closed it.',
    },
    newDecision: 'The new decision comes in a message of its own.',
    why: 'Why',
    decidedBy:
      'A person decided on your complaint. It is another person than the one who took the first decision. It was not decided by automated means alone.',
    otherWays: 'If you still disagree',
    open: 'See your complaint',
  },
  buyers: {
    subject: (title: string) => `What you bought may not be offered: ${title}`,
    intro: (service: string, day: string, title: string) =>
      `This concerns everyone who has bought the following product on ${service} since ${day}: ${title}.`,
    illegal: (law: string) => `The product is illegal: ${law}`,
    ordered: 'The product is illegal: an authority has ordered that it may not be offered.',
    dangerous: 'The product can be dangerous. Please do not use it any more.',
    seller: (name: string) => `It was sold by ${name}.`,
    sellerUnknown: 'Your order says who sold it.',
    remedy: 'You can ask the seller for a remedy: a repair, another product, or your money back.',
    help: 'A consumer organisation or the European Consumer Centre of your country can help you.',
    court: 'You can also take the seller to court.',
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
