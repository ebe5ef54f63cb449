import type { Pages } from '../en/pages.ts'
import { complaining } from './complaining.ts'

const hints: Pages['hints'] = {
  'unsafe-product': 'peut blesser, fait l’objet d’un rappel, sans marques de sécurité',
  'medicine-or-supplement': 'vendu sans autorisation, ou promet une guérison',
  'counterfeit-or-copied': 'contrefaçon, ma marque, mon dessin, mon image',
  'prohibited-goods': 'armes, drogues, animaux protégés, objets volés',
  'scam-or-hidden-offer': 'vendeur caché, ou lien vers un autre produit',
  'sexual-content': 'visible par des enfants, ou sans consentement',
  'child-sexualisation': 'image, texte ou poupée ; nous ne demandons pas qui vous êtes',
  'personal-data': '',
  'something-else': '',
  'not-sure': '',
}

const form: Pages['form'] = {
  title: 'Signaler un contenu illégal',
  intro:
    'Signalez-nous une offre contraire à la loi. Une personne examine chaque signalement. Pas besoin de compte, et vous n’êtes pas obligé de donner votre nom.',
  problem: 'Il y a un problème',
  optional: 'facultatif',
  locations: {
    label: 'De quelle annonce s’agit-il ?',
    hint: 'Collez le lien ou écrivez le numéro de l’article. Plusieurs sont possibles, un par ligne.',
    missing: 'Indiquez le lien ou le numéro de l’annonce',
    tooMany: (count) => `Indiquez au plus 50 liens ; il y en a ${count}. Envoyez les autres dans un second signalement`,
    tooLong: 'Raccourcissez le lien : l’un d’eux dépasse 2 048 caractères',
  },
  reasons: {
    label: 'Quel est le problème ?',
    hint: 'Choisissez jusqu’à trois motifs. Vous n’avez pas besoin de connaître la loi.',
    missing: 'Choisissez quel est le problème',
    tooMany: 'Choisissez au plus trois motifs',
  },
  explanation: {
    label: 'Pourquoi le pensez-vous ?',
    hint: 'Dites avec vos mots ce que vous avez vu ou ce qui s’est passé. Jusqu’à 5 000 caractères.',
    missing: 'Expliquez avec vos mots pourquoi vous le pensez',
    tooLong: (count) => `Raccourcissez votre explication à 5 000 caractères ; elle en compte ${count}`,
  },
  contact: {
    heading: 'Comment vous répondre ?',
    why: 'Avec une adresse e-mail, nous pouvons confirmer la réception et vous communiquer notre décision. Le vendeur n’apprend pas qui vous êtes.',
    name: 'Votre nom ou organisation',
    nameTooLong: 'Raccourcissez le nom à 200 caractères',
    email: 'Votre adresse e-mail',
    emailWrong: 'Indiquez une adresse comme name@example.org, ou laissez le champ vide',
    notAsked:
      'Pour ce motif, nous ne demandons pas qui vous êtes. Le lien de la page suivante vous permet de suivre votre signalement.',
  },
  trap: {
    label: 'Laissez ce champ vide',
    filled: 'Un champ que personne ne voit était rempli. Appuyez encore une fois sur le bouton',
  },
  goodFaith: 'En envoyant ce signalement, je confirme que je crois de bonne foi que son contenu est exact et complet.',
  send: 'Envoyer le signalement',
}

const sent: Pages['sent'] = {
  title: 'Nous avons reçu votre signalement',
  reference: 'Votre référence',
  receivedAt: (when) => `Reçu le ${when}`,
  next: 'Ce qui se passe ensuite',
  steps: [
    'Une personne lit votre signalement et regarde l’annonce.',
    'Nous décidons si l’annonce reste, et donnons nos raisons.',
    'La décision apparaît sur votre page de suivi.',
  ],
  mail: 'Nous envoyons aussi la confirmation et la décision à votre adresse e-mail.',
  statusLink: 'Ouvrir la page de suivi',
  keep: 'Conservez ce lien. Toute personne qui l’a peut lire la suite donnée à votre signalement.',
  unnamed:
    'Vous n’avez pas donné d’adresse e-mail : ce lien est le seul moyen de connaître notre décision. Il ne peut pas être récupéré.',
  print: 'Pour garder cette page, imprimez-la ou ajoutez-la à vos favoris.',
  another: 'Signaler autre chose',
}

const status: Pages['status'] = {
  title: 'Votre signalement',
  submitted: 'Envoyé le',
  reasons: 'Ce que vous avez signalé',
  receipt: 'Accusé de réception',
  receipts: {
    sent: 'envoyé à votre adresse e-mail',
    'not-yet-sent': 'pas encore envoyé',
    'no-contact-given': 'non envoyé, car vous n’avez pas donné d’adresse e-mail',
    failed: 'n’a pas pu être remis',
  },
  listings: 'Ce qui s’est passé',
  states: { received: 'Reçu', 'under-review': 'En cours d’examen', decided: 'Décidé' },
  outcomes: { restricted: 'Nous avons décidé de le restreindre', 'no-action': 'Nous avons décidé de ne pas le restreindre' },
  decidedOn: 'Décidé le',
  takesEffect: 'Prend effet le',
  explanation: 'Nos raisons',
  means: 'Comment cela a été trouvé et décidé',
  found: {
    true: 'Des moyens automatisés ont aidé à trouver le contenu.',
    false: 'Aucun moyen automatisé n’a été utilisé pour trouver le contenu.',
  },
  decisions: {
    human: 'Une personne a décidé, sans moyens automatisés.',
    assisted: 'Une personne a décidé, à l’aide de moyens automatisés.',
    automated: 'La décision a été automatisée.',
  },
  redress: 'Si vous n’êtes pas d’accord',
  complaint: (contact, months) => `Adressez-nous une réclamation dans les ${months} mois, gratuitement : ${contact}`,
  open: 'Lire toute la décision et faire une réclamation',
  settlement: 'Adressez-vous à un organe certifié de règlement extrajudiciaire des litiges :',
  court: 'Saisissez un tribunal.',
}

const help: Pages['help'] = {
  title: 'Comment nous traitons les signalements',
  paragraphs: [
    'Toute personne peut signaler une offre qu’elle croit illégale. Pas besoin de compte, ni de nommer la loi.',
    'Nous conservons votre signalement, le confirmons, et une personne l’examine. Les produits dangereux et les injonctions officielles passent en premier.',
    'Si nous restreignons une annonce, le vendeur reçoit nos raisons. L’auteur du signalement n’y figure pas. Vous recevez aussi notre décision, et chacun peut la contester.',
    'Ne signalez que ce que vous croyez exact et complet.',
  ],
  contact: 'Contact',
  terms: 'Nos conditions',
  start: 'Signaler un contenu',
}

const problems: Pages['problems'] = {
  'not-found': {
    title: 'Page introuvable',
    text: 'Il n’y a rien ici, ou le lien est incomplet. Vérifiez que vous l’avez copié en entier.',
  },
  'too-large': { title: 'Votre signalement est trop long', text: 'Revenez en arrière, raccourcissez le texte et renvoyez-le.' },
  'wrong-form': { title: 'Le formulaire n’a pas pu être lu', text: 'Revenez en arrière et renvoyez le formulaire.' },
  busy: {
    title: 'Trop de demandes en ce moment',
    text: 'Rien n’a été envoyé. Attendez un instant, revenez en arrière et renvoyez le formulaire.',
  },
  unexpected: {
    title: 'Une erreur s’est produite de notre côté',
    text: 'Nous l’avons enregistrée. Revenez en arrière et réessayez, ou écrivez-nous.',
  },
}

export const pages: Pages = {
  skip: 'Aller au contenu',
  purpose: 'Signaler un contenu',
  languages: 'Langue',
  more: 'En savoir plus sur les signalements',
  errorPrefix: 'Erreur :',
  hints,
  form,
  sent,
  status,
  ...complaining,
  help,
  problems,
}
