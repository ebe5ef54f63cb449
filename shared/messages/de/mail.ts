import type { MailMessages } from '../en/mail.ts'

export const mail: MailMessages = {
  dear: 'Guten Tag,',
  footer: (service, postal) => `${service}, ${postal}`,
  contact: (email) => `Einen Menschen erreichen Sie unter ${email}.`,
  automation: {
    heading: 'Automatisierte Mittel',
    detected: 'Der Inhalt wurde mit automatisierten Mitteln gefunden.',
    notDetected: 'Der Inhalt wurde nicht mit automatisierten Mitteln gefunden.',
    human: 'Ein Mensch hat entschieden, ohne automatisierte Mittel.',
    assisted: 'Ein Mensch hat entschieden, mit Hilfe automatisierter Mittel.',
    automated: 'Die Entscheidung wurde mit automatisierten Mitteln getroffen.',
  },
  redress: {
    heading: 'Wenn Sie nicht einverstanden sind',
    complaint: (contact, months) =>
      `Sie können sich innerhalb von ${months} Monaten ab dem Tag, an dem Sie diese Nachricht erhalten haben, kostenlos bei uns beschweren. Schreiben Sie an ${contact} und nennen Sie die Nummer aus dieser Nachricht. Ein Mensch prüft die Beschwerde.`,
    settlement: (body, url) =>
      `Sie können sich an eine zertifizierte Stelle zur außergerichtlichen Streitbeilegung wenden, zum Beispiel ${body} (${url}).`,
    court: 'Sie können jederzeit vor Gericht gehen.',
  },
  receipt: {
    subject: (reference) => `Wir haben Ihre Meldung ${reference} erhalten`,
    intro: 'Danke. Ihre Meldung ist bei uns angekommen.',
    reference: 'Zeichen',
    receivedOn: 'Eingegangen am',
    whatIsWrong: 'Was nicht stimmt',
    locations: 'Wo es ist',
    next: 'Wie es weitergeht',
    nextText:
      'Ein Mensch sieht sich jedes genannte Angebot an, entscheidet und teilt Ihnen die Entscheidung mit Gründen mit. Sie müssen nichts tun.',
    follow: 'Meldung verfolgen',
    keepLink: 'Der Link ist geheim: Wer ihn hat, kann Ihre Meldung sehen.',
  },
  outcome: {
    subject: (reference) => `Wir haben über Ihre Meldung ${reference} entschieden`,
    intro: 'Wir haben geprüft, was Sie uns über diesen Inhalt mitgeteilt haben:',
    restricted: (measures, date) =>
      `Wir haben entschieden, ihn zu beschränken: ${measures}. Die Entscheidung wird am ${date} wirksam.`,
    noAction: 'Wir haben entschieden, ihn nicht zu beschränken.',
    why: 'Warum',
    yourPoints: 'Was Sie vorgebracht haben',
    follow: 'Meldung ansehen',
  },
  statement: {
    subject: (title) => `Entscheidung über Ihren Inhalt: ${title}`,
    intro: 'Wir haben entschieden, den folgenden Inhalt von Ihnen zu beschränken. Diese Nachricht enthält die Begründung.',
    content: 'Inhalt',
    number: 'Nummer',
    address: 'Wo er ist',
    what: 'Was beschränkt wird',
    measure: 'Beschränkung',
    where: 'Wo sie gilt',
    howLong: 'Wie lange',
    takesEffect: 'Wirksam am',
    facts: 'Tatsachen, auf die wir uns stützen',
    basis: 'Wie wir davon erfahren haben',
    afterNotice: 'Die Entscheidung beruht auf einer Meldung, die bei uns eingegangen ist.',
    ownInitiative: 'Die Entscheidung beruht auf einer Untersuchung aus eigener Initiative.',
    ground: 'Grundlage',
    legal: (law) => `Rechtswidriger Inhalt: ${law}`,
    terms: (clause, version) => `Verstoß gegen unsere Geschäftsbedingungen: ${clause} (Fassung ${version})`,
    why: 'Warum sie greift',
    decision: 'Entscheidung',
  },
  order: {
    subject: (title) => `Anordnung einer Behörde zu Ihrem Inhalt: ${title}`,
    intro: (authority) =>
      `Wir haben eine Anordnung von ${authority} erhalten, gegen den folgenden Inhalt von Ihnen vorzugehen, und sie ausgeführt.`,
    legalBasis: 'Rechtsgrundlage der Anordnung',
    reasons: 'Begründung der Behörde',
    orderReference: 'Nummer der Anordnung',
    redress: 'Rechtsbehelfe, die die Anordnung nennt',
    where: 'Wo sie gilt',
    courtHint: 'Sie können die Anordnung bei der Behörde oder dem Gericht anfechten, die das Recht dafür vorsieht.',
  },
  authority: {
    receiptSubject: (reference) => `Anordnung ${reference}: eingegangen`,
    receiptText:
      'Wir haben Ihre Anordnung erhalten (Artikel 9 der Verordnung (EU) 2022/2065). Wir teilen Ihnen unverzüglich mit, ob und wann sie ausgeführt wurde.',
    effectSubject: (reference) => `Anordnung ${reference}: Entscheidung`,
    effectGiven: (date) => `Wir haben entschieden, Ihre Anordnung auszuführen. Dies wird am ${date} wirksam.`,
    effectNotGiven: 'Wir haben entschieden, diesen Inhalt nicht zu beschränken. Die Gründe folgen.',
    reference: 'Ihre Nummer',
    ours: 'Unsere Nummer',
    contents: 'Inhalte',
  },
}
