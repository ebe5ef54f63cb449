import type { Pages } from '../en/pages.ts'
import { complaining } from './complaining.ts'

const hints: Pages['hints'] = {
  'unsafe-product': 'può ferire, è stato richiamato, mancano i marchi di sicurezza',
  'medicine-or-supplement': 'venduto senza licenza, o promette una cura',
  'counterfeit-or-copied': 'contraffazione, il mio marchio, il mio disegno, la mia immagine',
  'prohibited-goods': 'armi, droghe, animali protetti, merce rubata',
  'scam-or-hidden-offer': 'venditore nascosto, o link a un altro prodotto',
  'sexual-content': 'visibile ai minori, o senza consenso',
  'child-sexualisation': 'immagine, testo o bambola; non chiediamo chi è Lei',
  'personal-data': '',
  'something-else': '',
  'not-sure': '',
}

const form: Pages['form'] = {
  title: 'Segnalare qualcosa di illegale',
  intro:
    'Ci segnali un’offerta che viola la legge. Una persona esamina ogni segnalazione. Non serve un account e non deve dare il Suo nome.',
  problem: 'C’è un problema',
  optional: 'facoltativo',
  locations: {
    label: 'Di quale annuncio si tratta?',
    hint: 'Incolli il link o scriva il numero dell’articolo. Anche più di uno, ciascuno su una riga.',
    missing: 'Inserisca il link o il numero dell’annuncio',
    tooMany: (count) => `Inserisca al massimo 50 link; sono ${count}. Invii gli altri in una seconda segnalazione`,
    tooLong: 'Abbrevi il link: uno supera i 2048 caratteri',
  },
  reasons: {
    label: 'Che cosa non va?',
    hint: 'Scelga fino a tre motivi. Non serve conoscere la legge.',
    missing: 'Scelga che cosa non va',
    tooMany: 'Scelga al massimo tre motivi',
  },
  explanation: {
    label: 'Perché lo pensa?',
    hint: 'Dica con parole Sue che cosa ha visto o che cosa è successo. Fino a 5000 caratteri.',
    missing: 'Spieghi con parole Sue perché lo pensa',
    tooLong: (count) => `Abbrevi la spiegazione a 5000 caratteri; sono ${count}`,
  },
  contact: {
    heading: 'Come Le rispondiamo?',
    why: 'Con un indirizzo e-mail possiamo confermare l’arrivo della segnalazione e comunicarLe la nostra decisione. Il venditore non viene a sapere chi è Lei.',
    name: 'Il Suo nome o la Sua organizzazione',
    nameTooLong: 'Abbrevi il nome a 200 caratteri',
    email: 'Il Suo indirizzo e-mail',
    emailWrong: 'Inserisca un indirizzo come name@example.org, o lasci il campo vuoto',
    notAsked: 'Per questo motivo non chiediamo chi è Lei. Può seguire la segnalazione con il link della pagina successiva.',
  },
  trap: {
    label: 'Lasci vuoto questo campo',
    filled: 'Era compilato un campo che le persone non vedono. Prema di nuovo il pulsante',
  },
  goodFaith: 'Inviando questa segnalazione confermo di ritenere in buona fede che il suo contenuto sia corretto e completo.',
  send: 'Invia la segnalazione',
}

const sent: Pages['sent'] = {
  title: 'Abbiamo ricevuto la Sua segnalazione',
  reference: 'Il Suo riferimento',
  receivedAt: (when) => `Ricevuta in data ${when}`,
  next: 'Che cosa succede ora',
  steps: [
    'Una persona legge la Sua segnalazione e guarda l’annuncio.',
    'Decidiamo se l’annuncio resta e diamo le nostre ragioni.',
    'La decisione appare sulla Sua pagina di stato.',
  ],
  mail: 'Inviamo la conferma e la decisione anche al Suo indirizzo e-mail.',
  statusLink: 'Apra la pagina di stato',
  keep: 'Conservi questo link. Chi lo possiede può leggere che cosa è successo alla segnalazione.',
  unnamed:
    'Non ha dato un indirizzo e-mail: questo link è l’unico modo per conoscere la nostra decisione. Non può essere recuperato.',
  print: 'Per conservare questa pagina, la stampi o la salvi tra i preferiti.',
  another: 'Segnalare qualcos’altro',
}

const status: Pages['status'] = {
  title: 'La Sua segnalazione',
  submitted: 'Inviata il',
  reasons: 'Che cosa ha segnalato',
  receipt: 'Conferma di ricezione',
  receipts: {
    sent: 'inviata al Suo indirizzo e-mail',
    'not-yet-sent': 'non ancora inviata',
    'no-contact-given': 'non inviata, perché non ha dato un indirizzo e-mail',
    failed: 'non è stato possibile consegnarla',
  },
  listings: 'Che cosa è successo',
  states: { received: 'Ricevuta', 'under-review': 'Una persona la sta esaminando', decided: 'Decisa' },
  outcomes: { restricted: 'Abbiamo deciso di limitarlo', 'no-action': 'Abbiamo deciso di non limitarlo' },
  decidedOn: 'Decisa il',
  takesEffect: 'Prende effetto il',
  explanation: 'Le nostre ragioni',
  means: 'Come è stato trovato e deciso',
  found: {
    true: 'Mezzi automatizzati hanno aiutato a trovare il contenuto.',
    false: 'Non sono stati usati strumenti automatizzati per trovare il contenuto.',
  },
  decisions: {
    human: 'Ha deciso una persona, senza strumenti automatizzati.',
    assisted: 'Ha deciso una persona, con l’aiuto di strumenti automatizzati.',
    automated: 'La decisione è stata automatizzata.',
  },
  redress: 'Se non è d’accordo',
  complaint: (contact, months) => `Presenti un reclamo a noi entro ${months} mesi, gratuitamente: ${contact}`,
  open: 'Legga tutta la decisione e presenti un reclamo',
  settlement: 'Si rivolga a un organismo certificato di risoluzione extragiudiziale delle controversie:',
  court: 'Si rivolga al giudice.',
}

const help: Pages['help'] = {
  title: 'Come trattiamo le segnalazioni',
  paragraphs: [
    'Chiunque può segnalare un’offerta che ritiene illegale. Non serve un account e non bisogna indicare la legge.',
    'Conserviamo la segnalazione, la confermiamo e una persona la esamina. I prodotti pericolosi e gli ordini ufficiali vengono prima.',
    'Se limitiamo un annuncio, il venditore riceve le nostre ragioni. Chi ha segnalato non vi compare. Anche Lei riceve la decisione, ed entrambe le parti possono contestarla.',
    'Segnali solo ciò che ritiene corretto e completo.',
  ],
  contact: 'Contatto',
  terms: 'Le nostre condizioni',
  start: 'Segnalare qualcosa',
}

const problems: Pages['problems'] = {
  'not-found': {
    title: 'Pagina non trovata',
    text: 'Qui non c’è nulla, o il link è incompleto. Controlli di averlo copiato per intero.',
  },
  'too-large': { title: 'La segnalazione è troppo lunga', text: 'Torni indietro, abbrevi il testo e la invii di nuovo.' },
  'wrong-form': { title: 'Non è stato possibile leggere il modulo', text: 'Torni indietro e invii di nuovo il modulo.' },
  busy: {
    title: 'Troppe richieste in questo momento',
    text: 'Non è stato inviato nulla. Attenda un momento, torni indietro e invii di nuovo il modulo.',
  },
  unexpected: {
    title: 'Qualcosa è andato storto da parte nostra',
    text: 'Lo abbiamo registrato. Torni indietro e riprovi, o ci scriva.',
  },
}

export const pages: Pages = {
  skip: 'Vai al contenuto',
  purpose: 'Segnalare qualcosa',
  languages: 'Lingua',
  more: 'Altro sulle segnalazioni',
  errorPrefix: 'Errore:',
  hints,
  form,
  sent,
  status,
  ...complaining,
  help,
  problems,
}
