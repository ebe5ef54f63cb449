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
    complaint: (months, until) =>
      `Sie können sich kostenlos bei uns beschweren, innerhalb von ${months} Monaten ab dem Tag, an dem Sie diese Nachricht erhalten, und mindestens bis zum ${until}. Ihre eigenen Worte genügen. Ein Mensch, der diese Entscheidung nicht getroffen hat, prüft die Beschwerde.`,
    withLink: (contact) =>
      `Nutzen Sie den Link unten, oder schreiben Sie an ${contact} und nennen Sie die Nummer aus dieser Nachricht.`,
    withoutLink: (contact) => `Schreiben Sie an ${contact} und nennen Sie die Nummer aus dieser Nachricht.`,
    complain: 'Entscheidung lesen und Beschwerde einlegen',
    keepLink:
      'Der Link öffnet diese Entscheidung als Seite, die Sie drucken und aufbewahren können. Er ist geheim: Wer ihn hat, kann die Entscheidung lesen und sich in Ihrem Namen beschweren.',
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
    renewed:
      'Nach einer Beschwerde haben wir diesen Inhalt noch einmal geprüft und unsere frühere Entscheidung geändert. An ihre Stelle tritt eine neue:',
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
    renewed:
      'Nach einer Beschwerde haben wir den folgenden Inhalt von Ihnen noch einmal geprüft und unsere frühere Entscheidung geändert. An ihre Stelle tritt eine neue. Diese Nachricht nennt, was jetzt beschränkt ist, und die Begründung.',
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
  restored: {
    subject: (title) => `Beschränkung aufgehoben: ${title}`,
    intro: (date) =>
      `Nach einer Beschwerde haben wir den folgenden Inhalt von Ihnen noch einmal geprüft. Wir haben entschieden, unsere frühere Beschränkung aufzuheben. Die neue Entscheidung wird am ${date} wirksam.`,
    lifted: 'Was aufgehoben wird',
    why: 'Warum',
    remaining: 'Was aus einem anderen Grund beschränkt bleibt',
    remainingText: 'Das haben wir Ihnen in einer anderen Nachricht mitgeteilt.',
    open: 'Entscheidung ansehen',
  },
  complaint: {
    receiptSubject: (reference) => `Wir haben Ihre Beschwerde ${reference} erhalten`,
    receiptIntro: 'Danke. Ihre Beschwerde ist bei uns angekommen.',
    reference: 'Zeichen',
    receivedOn: 'Eingegangen am',
    contested: 'Entscheidung, gegen die Sie sich wenden',
    about: 'Worum es geht',
    next: 'Wie es weitergeht',
    nextText: (date) =>
      `Ein Mensch, der die Entscheidung nicht getroffen hat, liest, was Sie geschrieben haben, und prüft die Sache noch einmal. Wir wollen Ihnen bis zum ${date} antworten, mit Gründen. Sie müssen nichts tun.`,
    add: 'Beschwerde ansehen oder ergänzen',
    answerSubject: (reference) => `Wir haben über Ihre Beschwerde ${reference} entschieden`,
    answer: 'Unsere Antwort',
    outcomes: {
      upheld: 'Unsere Entscheidung bleibt bestehen.',
      'partly-reversed': 'Sie hatten zum Teil recht. Wir haben unsere Entscheidung geändert.',
      reversed: 'Sie hatten recht. Wir haben unsere Entscheidung rückgängig gemacht.',
      withdrawn: 'Ihre Beschwerde wurde zurückgenommen. Darum haben wir sie geschlossen.',
      'out-of-time': 'Ihre Beschwerde kam nach Ablauf der Frist. Darum haben wir sie geschlossen.',
    },
    newDecision: 'Die neue Entscheidung kommt in einer eigenen Nachricht.',
    why: 'Warum',
    decidedBy:
      'Über Ihre Beschwerde hat ein Mensch entschieden. Es war nicht derselbe Mensch, der die erste Entscheidung getroffen hat. Sie wurde nicht allein mit automatisierten Mitteln entschieden.',
    otherWays: 'Wenn Sie weiterhin nicht einverstanden sind',
    open: 'Beschwerde ansehen',
  },
  buyers: {
    subject: (title) => `Was Sie gekauft haben, darf nicht angeboten werden: ${title}`,
    intro: (service, day, title) =>
      `Das betrifft alle, die seit dem ${day} auf ${service} das folgende Produkt gekauft haben: ${title}.`,
    illegal: (law) => `Das Produkt ist rechtswidrig: ${law}`,
    ordered: 'Das Produkt ist rechtswidrig: Eine Behörde hat angeordnet, dass es nicht angeboten werden darf.',
    dangerous: 'Das Produkt kann gefährlich sein. Bitte benutzen Sie es nicht mehr.',
    seller: (name) => `Verkauft hat es ${name}.`,
    sellerUnknown: 'Wer es verkauft hat, steht in Ihrer Bestellung.',
    remedy: 'Sie können vom Verkäufer Abhilfe verlangen: eine Reparatur, ein anderes Produkt oder Ihr Geld zurück.',
    help: 'Eine Verbraucherorganisation oder das Europäische Verbraucherzentrum Ihres Landes kann Ihnen helfen.',
    court: 'Sie können den Verkäufer auch verklagen.',
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
