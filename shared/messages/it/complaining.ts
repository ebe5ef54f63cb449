import type { Complaining } from '../en/complaining.ts'

const decision: Complaining['decision'] = {
  copy: 'Questa pagina è una copia del messaggio che Le abbiamo inviato. Può stamparla e conservarla.',
  replaced: 'Questa decisione non è più valida. Dopo un reclamo una nuova ne ha preso il posto.',
  newDecision: 'Legga la nuova decisione',
}

const complain: Complaining['complain'] = {
  title: 'Reclamo contro questa decisione',
  intro:
    'Ritiene che la decisione sia sbagliata? Ci dica perché, con parole Sue. Non costa nulla. La esaminerà una persona che non ha preso la decisione.',
  until: (when) => `Può presentare un reclamo fino alla data seguente: ${when}.`,
  over: (when) =>
    `Il termine per presentarci un reclamo è scaduto in data ${when}. Le altre vie indicate sopra Le restano aperte.`,
  explanation: {
    label: 'Perché lo ritiene?',
    hint: 'Al massimo 5.000 caratteri. Non serve conoscere la legge.',
    missing: 'Scriva perché ritiene che la decisione sia sbagliata',
    tooLong: (count) => `Accorci il testo a 5.000 caratteri; ne ha ${count}`,
  },
  send: 'Invia il reclamo',
  refused: {
    'complaint-window-over': 'Il Suo testo non è stato inviato, perché il termine per i reclami è scaduto',
    'complaint-already-decided': 'Il Suo testo non è stato inviato, perché abbiamo già risposto al Suo reclamo',
    'complaint-is-long-enough': 'Il Suo testo non è stato inviato, perché a questo reclamo non si può aggiungere altro',
    'complaints-not-offered': 'Il Suo testo non è stato inviato, perché questo servizio non ha una procedura di reclamo',
    'decision-not-yet-in-effect':
      'Il Suo testo non è stato inviato, perché la decisione non ha ancora preso effetto. Riprovi fra qualche minuto',
    'no-restriction-to-contest': 'Il Suo testo non è stato inviato, perché questa decisione non limita nulla di Suo',
  },
  notSent: 'Che cosa ha scritto',
}

const complaint: Complaining['complaint'] = {
  title: 'Il Suo reclamo',
  receivedOn: 'Ricevuto il',
  state: 'Stato',
  states: { received: 'Ricevuto', 'being-examined': 'Una persona lo sta esaminando', answered: 'Abbiamo risposto' },
  words: 'Che cosa ha scritto',
  add: {
    label: 'Aggiunga qualcosa',
    hint: 'Per esempio nuovi fatti o nuove prove. Al massimo 5.000 caratteri.',
    missing: 'Scriva che cosa vuole aggiungere',
  },
  sendMore: 'Invia anche questo',
  sent: {
    lodged: 'Abbiamo il Suo reclamo',
    added: 'Lo abbiamo aggiunto al Suo reclamo',
    steps: [
      'Una persona che non ha preso la decisione legge ciò che ha scritto.',
      'Esamina di nuovo la decisione.',
      'Lei riceve la nostra risposta, con le ragioni.',
    ],
    where: 'La risposta compare nella pagina della decisione. Se conosciamo un Suo indirizzo e-mail, la inviamo anche lì.',
    back: 'Torni alla decisione e al Suo reclamo',
  },
}

export const complaining: Complaining = { decision, complain, complaint }
