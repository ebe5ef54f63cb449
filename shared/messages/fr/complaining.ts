import type { Complaining } from '../en/complaining.ts'

const decision: Complaining['decision'] = {
  copy: 'Cette page est une copie du message que nous vous avons adressé. Vous pouvez l’imprimer et la conserver.',
  replaced: 'Cette décision n’est plus en vigueur. À la suite d’une réclamation, une nouvelle l’a remplacée.',
  newDecision: 'Lire la nouvelle décision',
}

const complain: Complaining['complain'] = {
  title: 'Faire une réclamation contre cette décision',
  intro:
    'Pensez-vous que la décision est erronée ? Dites-nous pourquoi, avec vos propres mots. C’est gratuit. Une personne qui n’a pas pris la décision l’examinera.',
  until: (when) => `Vous pouvez faire une réclamation jusqu’au ${when}.`,
  over: (when) =>
    `Le délai pour nous adresser une réclamation a pris fin le ${when}. Les autres voies indiquées plus haut vous restent ouvertes.`,
  explanation: {
    label: 'Pourquoi le pensez-vous ?',
    hint: '5 000 caractères au plus. Vous n’avez pas besoin de connaître la loi.',
    missing: 'Écrivez pourquoi vous pensez que la décision est erronée',
    tooLong: (count) => `Raccourcissez votre texte à 5 000 caractères ; il en compte ${count}`,
  },
  send: 'Envoyer la réclamation',
  refused: {
    'complaint-window-over': 'Votre texte n’a pas été envoyé, car le délai de réclamation est écoulé',
    'complaint-already-decided': 'Votre texte n’a pas été envoyé, car nous avons déjà répondu à votre réclamation',
    'complaint-is-long-enough': 'Votre texte n’a pas été envoyé, car plus rien ne peut être ajouté à cette réclamation',
    'complaints-not-offered': 'Votre texte n’a pas été envoyé, car ce service n’a pas de système de réclamation',
    'decision-not-yet-in-effect':
      'Votre texte n’a pas été envoyé, car la décision n’a pas encore pris effet. Réessayez dans quelques minutes',
    'no-restriction-to-contest': 'Votre texte n’a pas été envoyé, car cette décision ne restreint aucun de vos contenus',
  },
  notSent: 'Ce que vous avez écrit',
}

const complaint: Complaining['complaint'] = {
  title: 'Votre réclamation',
  receivedOn: 'Reçue le',
  state: 'État',
  states: { received: 'Reçue', 'being-examined': 'Une personne l’examine', answered: 'Réponse donnée' },
  words: 'Ce que vous avez écrit',
  add: {
    label: 'Ajouter quelque chose',
    hint: 'De nouveaux faits ou de nouvelles preuves, par exemple. 5 000 caractères au plus.',
    missing: 'Écrivez ce que vous voulez ajouter',
  },
  sendMore: 'Envoyer cela aussi',
  sent: {
    lodged: 'Nous avons reçu votre réclamation',
    added: 'Nous l’avons ajouté à votre réclamation',
    steps: [
      'Une personne qui n’a pas pris la décision lit ce que vous avez écrit.',
      'Elle réexamine la décision.',
      'Vous recevez notre réponse, avec nos raisons.',
    ],
    where:
      'La réponse apparaîtra sur la page de la décision. Si nous connaissons une adresse e-mail de votre part, nous l’envoyons aussi à cette adresse.',
    back: 'Retour à la décision et à votre réclamation',
  },
}

export const complaining: Complaining = { decision, complain, complaint }
