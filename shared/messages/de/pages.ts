import type { Pages } from '../en/pages.ts'
import { complaining } from './complaining.ts'

const hints: Pages['hints'] = {
  'unsafe-product': 'kann verletzen, wird zurückgerufen, Sicherheitszeichen fehlen',
  'medicine-or-supplement': 'ohne Zulassung verkauft, oder verspricht Heilung',
  'counterfeit-or-copied': 'Fälschung, meine Marke, mein Design, mein Bild',
  'prohibited-goods': 'Waffen, Drogen, geschützte Tiere, Diebesgut',
  'scam-or-hidden-offer': 'versteckter Verkäufer, oder Link zu einem anderen Produkt',
  'sexual-content': 'für Kinder sichtbar, oder ohne Einwilligung',
  'child-sexualisation': 'Bild, Text oder Puppe; wir fragen nicht, wer Sie sind',
  'personal-data': '',
  'something-else': '',
  'not-sure': '',
}

const form: Pages['form'] = {
  title: 'Etwas Rechtswidriges melden',
  intro:
    'Melden Sie uns ein Angebot, das gegen das Gesetz verstößt. Jede Meldung wird von einem Menschen geprüft. Sie brauchen kein Konto; Ihren Namen müssen Sie nicht nennen.',
  problem: 'Bitte prüfen Sie Ihre Angaben',
  optional: 'freiwillig',
  locations: {
    label: 'Um welches Angebot geht es?',
    hint: 'Fügen Sie den Link ein oder schreiben Sie die Artikelnummer. Auch mehrere, jeweils in einer eigenen Zeile.',
    missing: 'Geben Sie den Link oder die Nummer des Angebots ein',
    tooMany: (count) => `Geben Sie höchstens 50 Links ein; es sind ${count}. Senden Sie die übrigen in einer zweiten Meldung`,
    tooLong: 'Kürzen Sie den Link: einer ist länger als 2.048 Zeichen',
  },
  reasons: {
    label: 'Was stimmt damit nicht?',
    hint: 'Wählen Sie bis zu drei Gründe. Sie müssen das Gesetz nicht kennen.',
    missing: 'Wählen Sie aus, was damit nicht stimmt',
    tooMany: 'Wählen Sie höchstens drei Gründe',
  },
  explanation: {
    label: 'Warum denken Sie das?',
    hint: 'Beschreiben Sie mit eigenen Worten, was Sie gesehen haben oder was geschehen ist. Bis zu 5.000 Zeichen.',
    missing: 'Erklären Sie mit eigenen Worten, warum Sie das denken',
    tooLong: (count) => `Kürzen Sie Ihre Erklärung auf 5.000 Zeichen; es sind ${count}`,
  },
  contact: {
    heading: 'Wie antworten wir Ihnen?',
    why: 'Mit einer E-Mail-Adresse können wir den Eingang bestätigen und Ihnen unsere Entscheidung mitteilen. Der Verkäufer erfährt nicht, wer Sie sind.',
    name: 'Ihr Name oder Ihre Organisation',
    nameTooLong: 'Kürzen Sie den Namen auf 200 Zeichen',
    email: 'Ihre E-Mail-Adresse',
    emailWrong: 'Geben Sie eine E-Mail-Adresse wie name@example.org ein, oder lassen Sie das Feld leer',
    notAsked:
      'Bei diesem Grund fragen wir nicht, wer Sie sind. Mit dem Link auf der nächsten Seite können Sie Ihre Meldung verfolgen.',
  },
  trap: {
    label: 'Dieses Feld leer lassen',
    filled: 'Ein Feld, das Menschen nicht sehen, war ausgefüllt. Drücken Sie die Schaltfläche noch einmal',
  },
  goodFaith: 'Mit dem Senden bestätige ich nach bestem Wissen und Gewissen, dass meine Angaben richtig und vollständig sind.',
  send: 'Meldung senden',
}

const sent: Pages['sent'] = {
  title: 'Ihre Meldung ist angekommen',
  reference: 'Ihr Aktenzeichen',
  receivedAt: (when) => `Eingegangen am ${when}`,
  next: 'Wie es weitergeht',
  steps: [
    'Ein Mensch liest Ihre Meldung und sieht sich das Angebot an.',
    'Wir entscheiden, ob das Angebot bleibt, und begründen das.',
    'Die Entscheidung steht auf Ihrer Statusseite.',
  ],
  mail: 'Außerdem senden wir die Bestätigung und die Entscheidung an Ihre E-Mail-Adresse.',
  statusLink: 'Statusseite öffnen',
  keep: 'Bewahren Sie diesen Link auf. Wer ihn hat, kann lesen, was aus Ihrer Meldung wurde.',
  unnamed:
    'Sie haben keine E-Mail-Adresse angegeben. Nur mit diesem Link erfahren Sie unsere Entscheidung. Er lässt sich nicht wiederherstellen.',
  print: 'Drucken Sie diese Seite oder setzen Sie ein Lesezeichen, um sie zu behalten.',
  another: 'Etwas anderes melden',
}

const status: Pages['status'] = {
  title: 'Ihre Meldung',
  submitted: 'Gesendet am',
  reasons: 'Was Sie gemeldet haben',
  receipt: 'Eingangsbestätigung',
  receipts: {
    sent: 'an Ihre E-Mail-Adresse gesendet',
    'not-yet-sent': 'noch nicht gesendet',
    'no-contact-given': 'nicht gesendet, weil Sie keine E-Mail-Adresse angegeben haben',
    failed: 'konnte nicht zugestellt werden',
  },
  listings: 'Was geschehen ist',
  states: { received: 'Eingegangen', 'under-review': 'Wird gerade geprüft', decided: 'Entschieden' },
  outcomes: {
    restricted: 'Wir haben entschieden, den Inhalt zu beschränken',
    'no-action': 'Wir haben entschieden, den Inhalt nicht zu beschränken',
  },
  decidedOn: 'Entschieden am',
  takesEffect: 'Wirksam am',
  explanation: 'Unsere Gründe',
  means: 'Wie gefunden und entschieden wurde',
  found: {
    true: 'Automatisierte Mittel haben geholfen, den Inhalt zu finden.',
    false: 'Zum Auffinden des Inhalts wurden keine automatisierten Mittel verwendet.',
  },
  decisions: {
    human: 'Ein Mensch hat entschieden, ohne automatisierte Mittel.',
    assisted: 'Ein Mensch hat entschieden, mit Hilfe automatisierter Mittel.',
    automated: 'Die Entscheidung war automatisiert.',
  },
  redress: 'Wenn Sie nicht einverstanden sind',
  complaint: (contact, months) => `Beschweren Sie sich bei uns innerhalb von ${months} Monaten, kostenlos: ${contact}`,
  open: 'Die ganze Entscheidung lesen und Beschwerde einlegen',
  settlement: 'Wenden Sie sich an eine zugelassene außergerichtliche Streitbeilegungsstelle:',
  court: 'Gehen Sie vor Gericht.',
}

const help: Pages['help'] = {
  title: 'Wie wir mit Meldungen umgehen',
  paragraphs: [
    'Alle können ein Angebot melden, das sie für rechtswidrig halten. Sie brauchen kein Konto und müssen kein Gesetz nennen.',
    'Wir bewahren Ihre Meldung auf, bestätigen sie, und ein Mensch prüft sie. Gefährliche Produkte und behördliche Anordnungen kommen zuerst.',
    'Wenn wir ein Angebot beschränken, erhält der Verkäufer unsere Gründe. Wer gemeldet hat, gehört nicht dazu. Auch Sie erhalten unsere Entscheidung, und beide Seiten können sie anfechten.',
    'Bitte melden Sie nur, was Sie für richtig und vollständig halten.',
  ],
  contact: 'Kontakt',
  terms: 'Unsere Bedingungen',
  start: 'Etwas melden',
}

const problems: Pages['problems'] = {
  'not-found': {
    title: 'Seite nicht gefunden',
    text: 'Hier ist nichts, oder der Link ist unvollständig. Prüfen Sie, ob Sie ihn ganz kopiert haben.',
  },
  'too-large': { title: 'Ihre Meldung ist zu lang', text: 'Gehen Sie zurück, kürzen Sie den Text und senden Sie noch einmal.' },
  'wrong-form': {
    title: 'Das Formular war nicht lesbar',
    text: 'Gehen Sie zurück und senden Sie das Formular noch einmal.',
  },
  busy: {
    title: 'Im Augenblick überlastet',
    text: 'Es wurde nichts gesendet. Warten Sie etwas, gehen Sie zurück und senden Sie noch einmal.',
  },
  unexpected: {
    title: 'Bei uns ist etwas schiefgegangen',
    text: 'Wir haben es vermerkt. Gehen Sie zurück und versuchen Sie es noch einmal, oder schreiben Sie uns.',
  },
}

export const pages: Pages = {
  skip: 'Zum Inhalt springen',
  purpose: 'Etwas melden',
  languages: 'Sprache',
  more: 'Mehr über Meldungen',
  errorPrefix: 'Fehler:',
  hints,
  form,
  sent,
  status,
  ...complaining,
  help,
  problems,
}
