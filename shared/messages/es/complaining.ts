import type { Complaining } from '../en/complaining.ts'

const decision: Complaining['decision'] = {
  copy: 'Esta página es una copia del mensaje que le enviamos. Puede imprimirla y guardarla.',
  replaced: 'Esta decisión ya no es válida. Tras una reclamación, una nueva la ha sustituido.',
  newDecision: 'Leer la nueva decisión',
}

const complain: Complaining['complain'] = {
  title: 'Reclamar contra esta decisión',
  intro:
    '¿Cree que la decisión es errónea? Díganos por qué, con sus propias palabras. No cuesta nada. La examinará una persona que no tomó la decisión.',
  until: (when) => `Puede reclamar hasta el ${when}.`,
  over: (when) =>
    `El plazo para reclamar ante nosotros terminó el ${when}. Las demás vías que se indican arriba siguen abiertas para usted.`,
  explanation: {
    label: '¿Por qué lo cree?',
    hint: 'Hasta 5.000 caracteres. No necesita conocer la ley.',
    missing: 'Escriba por qué cree que la decisión es errónea',
    tooLong: (count) => `Acorte su texto a 5.000 caracteres; tiene ${count}`,
  },
  send: 'Enviar la reclamación',
  refused: {
    'complaint-window-over': 'Su texto no se envió, porque el plazo para reclamar ha terminado',
    'complaint-already-decided': 'Su texto no se envió, porque ya hemos respondido a su reclamación',
    'complaint-is-long-enough': 'Su texto no se envió, porque ya no se puede añadir nada a esta reclamación',
    'complaints-not-offered': 'Su texto no se envió, porque este servicio no tiene procedimiento de reclamación',
    'decision-not-yet-in-effect':
      'Su texto no se envió, porque la decisión aún no ha surtido efecto. Inténtelo de nuevo dentro de unos minutos',
    'no-restriction-to-contest': 'Su texto no se envió, porque esta decisión no restringe nada suyo',
  },
  notSent: 'Lo que usted escribió',
}

const complaint: Complaining['complaint'] = {
  title: 'Su reclamación',
  receivedOn: 'Recibida el',
  state: 'Estado',
  states: { received: 'Recibida', 'being-examined': 'Una persona la está examinando', answered: 'Respondida' },
  words: 'Lo que usted escribió',
  add: {
    label: 'Añadir algo',
    hint: 'Por ejemplo, nuevos hechos o pruebas. Hasta 5.000 caracteres.',
    missing: 'Escriba lo que quiere añadir',
  },
  sendMore: 'Enviar esto también',
  sent: {
    lodged: 'Tenemos su reclamación',
    added: 'Lo hemos añadido a su reclamación',
    steps: [
      'Una persona que no tomó la decisión lee lo que usted escribió.',
      'Examina de nuevo la decisión.',
      'Usted recibe nuestra respuesta, con las razones.',
    ],
    where:
      'La respuesta aparecerá en la página de la decisión. Si conocemos una dirección de correo electrónico suya, también se la enviamos allí.',
    back: 'Volver a la decisión y a su reclamación',
  },
}

export const complaining: Complaining = { decision, complain, complaint }
