import type { MailMessages } from '../en/mail.ts'

/** Dates follow «in data»: with an article, the first, the eighth and the eleventh of a month would each need another one. */
export const mail: MailMessages = {
  dear: 'Buongiorno,',
  footer: (service, postal) => `${service}, ${postal}`,
  contact: (email) => `Può contattare una persona all’indirizzo ${email}.`,
  automation: {
    heading: 'Strumenti automatizzati',
    detected: 'Il contenuto è stato trovato con strumenti automatizzati.',
    notDetected: 'Il contenuto non è stato trovato con strumenti automatizzati.',
    human: 'Ha deciso una persona, senza strumenti automatizzati.',
    assisted: 'Ha deciso una persona, con l’aiuto di strumenti automatizzati.',
    automated: 'La decisione è stata presa con strumenti automatizzati.',
  },
  redress: {
    heading: 'Se non è d’accordo',
    complaint: (contact, months) =>
      `Può presentarci un reclamo, gratuitamente, entro ${months} mesi dal giorno in cui ha ricevuto questo messaggio. Scriva a ${contact} e indichi il numero di questo messaggio. Una persona lo esaminerà.`,
    settlement: (body, url) =>
      `Può rivolgersi a un organismo di risoluzione extragiudiziale delle controversie certificato, per esempio ${body} (${url}).`,
    court: 'Può rivolgersi al giudice in qualsiasi momento.',
  },
  receipt: {
    subject: (reference) => `Abbiamo ricevuto la Sua segnalazione ${reference}`,
    intro: 'Grazie. La Sua segnalazione ci è arrivata.',
    reference: 'Riferimento',
    receivedOn: 'Ricevuta il',
    whatIsWrong: 'Che cosa non va',
    locations: 'Dove si trova',
    next: 'Che cosa succede ora',
    nextText:
      'Una persona guarderà ogni annuncio che ha indicato, deciderà e Le comunicherà la decisione con le relative ragioni. Non deve fare nulla.',
    follow: 'Segua la Sua segnalazione',
    keepLink: 'Il link è segreto: chi lo possiede può vedere la Sua segnalazione.',
  },
  outcome: {
    subject: (reference) => `Abbiamo deciso sulla Sua segnalazione ${reference}`,
    intro: 'Abbiamo esaminato ciò che ci ha segnalato su questo contenuto:',
    restricted: (measures, date) => `Abbiamo deciso di limitarlo: ${measures}. La decisione prende effetto in data ${date}.`,
    noAction: 'Abbiamo deciso di non limitarlo.',
    why: 'Perché',
    yourPoints: 'Che cosa ha segnalato',
    follow: 'Veda la Sua segnalazione',
  },
  statement: {
    subject: (title) => `Decisione sul Suo contenuto: ${title}`,
    intro: 'Abbiamo deciso di limitare il seguente Suo contenuto. Questo messaggio contiene la motivazione.',
    content: 'Contenuto',
    number: 'Numero',
    address: 'Dove si trova',
    what: 'Che cosa è limitato',
    measure: 'Restrizione',
    where: 'Dove si applica',
    howLong: 'Per quanto tempo',
    takesEffect: 'Prende effetto il',
    facts: 'Fatti su cui ci basiamo',
    basis: 'Come ne siamo venuti a conoscenza',
    afterNotice: 'La decisione fa seguito a una segnalazione che ci è stata presentata.',
    ownInitiative: 'La decisione fa seguito a un’indagine di nostra iniziativa.',
    ground: 'Base della decisione',
    legal: (law) => `Contenuto illegale: ${law}`,
    terms: (clause, version) => `Violazione delle nostre condizioni generali: ${clause} (versione ${version})`,
    why: 'Perché si applica',
    decision: 'Decisione',
  },
  order: {
    subject: (title) => `Ordine di un’autorità sul Suo contenuto: ${title}`,
    intro: (authority) =>
      `Abbiamo ricevuto l’ordine di contrastare il seguente Suo contenuto e vi abbiamo dato seguito. Autorità: ${authority}.`,
    legalBasis: 'Base giuridica dell’ordine',
    reasons: 'Motivazione dell’autorità',
    orderReference: 'Numero dell’ordine',
    redress: 'Mezzi di ricorso indicati nell’ordine',
    where: 'Dove si applica',
    courtHint: 'Può impugnare l’ordine davanti all’autorità o al giudice previsti dalla legge che lo disciplina.',
  },
  authority: {
    receiptSubject: (reference) => `Ordine ${reference}: ricevuto`,
    receiptText:
      'Abbiamo ricevuto il vostro ordine (articolo 9 del regolamento (UE) 2022/2065). Vi informeremo senza indebito ritardo se e quando è stato dato seguito all’ordine.',
    effectSubject: (reference) => `Ordine ${reference}: decisione`,
    effectGiven: (date) => `Abbiamo deciso di dare seguito al vostro ordine. La decisione prende effetto in data ${date}.`,
    effectNotGiven: 'Abbiamo deciso di non limitare questo contenuto. Seguono le ragioni.',
    reference: 'Il vostro numero',
    ours: 'Il nostro numero',
    contents: 'Contenuti',
  },
}
