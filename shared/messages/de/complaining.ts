import type { Complaining } from '../en/complaining.ts'

const decision: Complaining['decision'] = {
  copy: 'Diese Seite ist eine Kopie unserer Nachricht an Sie. Sie können sie drucken und aufbewahren.',
  replaced: 'Diese Entscheidung gilt nicht mehr. Nach einer Beschwerde ist eine neue an ihre Stelle getreten.',
  newDecision: 'Die neue Entscheidung lesen',
}

const complain: Complaining['complain'] = {
  title: 'Beschwerde gegen diese Entscheidung',
  intro:
    'Halten Sie die Entscheidung für falsch? Sagen Sie uns mit eigenen Worten, warum. Es kostet nichts. Ein Mensch, der die Entscheidung nicht getroffen hat, prüft sie.',
  until: (when) => `Sie können sich bis zum ${when} beschweren.`,
  over: (when) =>
    `Die Frist für eine Beschwerde bei uns endete am ${when}. Die anderen Wege, die oben stehen, sind Ihnen weiterhin offen.`,
  explanation: {
    label: 'Warum meinen Sie das?',
    hint: 'Bis zu 5.000 Zeichen. Sie müssen das Recht nicht kennen.',
    missing: 'Schreiben Sie, warum Sie die Entscheidung für falsch halten',
    tooLong: (count) => `Kürzen Sie Ihren Text auf 5.000 Zeichen; er hat ${count}`,
  },
  send: 'Beschwerde senden',
  refused: {
    'complaint-window-over': 'Ihr Text wurde nicht gesendet, weil die Frist für eine Beschwerde abgelaufen ist',
    'complaint-already-decided': 'Ihr Text wurde nicht gesendet, weil wir Ihre Beschwerde schon beantwortet haben',
    'complaint-is-long-enough': 'Ihr Text wurde nicht gesendet, weil diese Beschwerde nicht weiter ergänzt werden kann',
    'complaints-not-offered': 'Ihr Text wurde nicht gesendet, weil dieser Dienst kein Beschwerdeverfahren hat',
    'decision-not-yet-in-effect':
      'Ihr Text wurde nicht gesendet, weil die Entscheidung noch nicht wirksam ist. Versuchen Sie es in ein paar Minuten noch einmal',
    'no-restriction-to-contest': 'Ihr Text wurde nicht gesendet, weil diese Entscheidung nichts von Ihnen beschränkt',
  },
  notSent: 'Was Sie geschrieben haben',
}

const complaint: Complaining['complaint'] = {
  title: 'Ihre Beschwerde',
  receivedOn: 'Eingegangen am',
  state: 'Stand',
  states: { received: 'Eingegangen', 'being-examined': 'Ein Mensch prüft sie', answered: 'Beantwortet' },
  words: 'Was Sie geschrieben haben',
  add: {
    label: 'Etwas ergänzen',
    hint: 'Zum Beispiel neue Tatsachen oder Belege. Bis zu 5.000 Zeichen.',
    missing: 'Schreiben Sie, was Sie ergänzen möchten',
  },
  sendMore: 'Auch das senden',
  sent: {
    lodged: 'Wir haben Ihre Beschwerde',
    added: 'Wir haben das zu Ihrer Beschwerde genommen',
    steps: [
      'Ein Mensch, der die Entscheidung nicht getroffen hat, liest, was Sie geschrieben haben.',
      'Er prüft die Entscheidung noch einmal.',
      'Sie bekommen unsere Antwort, mit Gründen.',
    ],
    where:
      'Die Antwort erscheint auf der Seite der Entscheidung. Wenn wir eine E-Mail-Adresse von Ihnen kennen, senden wir sie auch dorthin.',
    back: 'Zurück zur Entscheidung und zu Ihrer Beschwerde',
  },
}

export const complaining: Complaining = { decision, complain, complaint }
