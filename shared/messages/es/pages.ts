import type { Pages } from '../en/pages.ts'
import { complaining } from './complaining.ts'

const hints: Pages['hints'] = {
  'unsafe-product': 'puede herir, está retirado, le faltan marcas de seguridad',
  'medicine-or-supplement': 'vendido sin licencia, o promete una cura',
  'counterfeit-or-copied': 'falsificación, mi marca, mi diseño, mi imagen',
  'prohibited-goods': 'armas, drogas, animales protegidos, objetos robados',
  'scam-or-hidden-offer': 'vendedor oculto, o enlace a otro producto',
  'sexual-content': 'visible para menores, o sin consentimiento',
  'child-sexualisation': 'imagen, texto o muñeca; no preguntamos quién es usted',
  'personal-data': '',
  'something-else': '',
  'not-sure': '',
}

const form: Pages['form'] = {
  title: 'Denunciar algo ilegal',
  intro:
    'Infórmenos de una oferta que infringe la ley. Una persona revisa cada aviso. No necesita cuenta ni tiene que dar su nombre.',
  problem: 'Hay un problema',
  optional: 'opcional',
  locations: {
    label: '¿De qué anuncio se trata?',
    hint: 'Pegue el enlace o escriba el número del artículo. Puede poner varios, uno por línea.',
    missing: 'Escriba el enlace o el número del anuncio',
    tooMany: (count) => `Escriba como máximo 50 enlaces; hay ${count}. Envíe los demás en un segundo aviso`,
    tooLong: 'Acorte el enlace: uno supera los 2048 caracteres',
  },
  reasons: {
    label: '¿Qué hay de malo?',
    hint: 'Elija hasta tres motivos. No hace falta conocer la ley.',
    missing: 'Elija qué hay de malo',
    tooMany: 'Elija como máximo tres motivos',
  },
  explanation: {
    label: '¿Por qué lo cree?',
    hint: 'Cuente con sus palabras lo que vio o lo que pasó. Hasta 5000 caracteres.',
    missing: 'Explique con sus palabras por qué lo cree',
    tooLong: (count) => `Acorte su explicación a 5000 caracteres; tiene ${count}`,
  },
  contact: {
    heading: '¿Cómo le respondemos?',
    why: 'Con un correo electrónico podemos confirmar que llegó su aviso y comunicarle nuestra decisión. El vendedor no sabrá quién es usted.',
    name: 'Su nombre u organización',
    nameTooLong: 'Acorte el nombre a 200 caracteres',
    email: 'Su correo electrónico',
    emailWrong: 'Escriba un correo como name@example.org, o deje el campo vacío',
    notAsked: 'Por este motivo no preguntamos quién es usted. Puede seguir su aviso con el enlace de la página siguiente.',
  },
  trap: {
    label: 'Deje este campo vacío',
    filled: 'Se rellenó un campo que las personas no ven. Pulse el botón otra vez',
  },
  goodFaith: 'Al enviar este aviso confirmo que creo de buena fe que su contenido es correcto y completo.',
  send: 'Enviar aviso',
}

const sent: Pages['sent'] = {
  title: 'Hemos recibido su aviso',
  reference: 'Su referencia',
  receivedAt: (when) => `Recibido el ${when}`,
  next: 'Qué pasa ahora',
  steps: [
    'Una persona lee su aviso y mira el anuncio.',
    'Decidimos si el anuncio se queda y damos nuestras razones.',
    'La decisión aparece en su página de estado.',
  ],
  mail: 'También enviamos la confirmación y la decisión a su correo electrónico.',
  statusLink: 'Abrir la página de estado',
  keep: 'Guarde este enlace. Quien lo tenga puede leer qué pasó con su aviso.',
  unnamed: 'No ha dado un correo electrónico: este enlace es la única manera de conocer nuestra decisión. No se puede recuperar.',
  print: 'Para conservar esta página, imprímala o guárdela como favorita.',
  another: 'Denunciar otra cosa',
}

const status: Pages['status'] = {
  title: 'Su aviso',
  submitted: 'Enviado el',
  reasons: 'Lo que denunció',
  receipt: 'Acuse de recibo',
  receipts: {
    sent: 'enviado a su correo electrónico',
    'not-yet-sent': 'aún no enviado',
    'no-contact-given': 'no enviado, porque no dio un correo electrónico',
    failed: 'no se pudo entregar',
  },
  listings: 'Qué ha pasado',
  states: { received: 'Recibido', 'under-review': 'Una persona lo está revisando', decided: 'Decidido' },
  outcomes: { restricted: 'Hemos decidido restringirlo', 'no-action': 'Hemos decidido no restringirlo' },
  decidedOn: 'Decidido el',
  takesEffect: 'Surte efecto el',
  explanation: 'Nuestras razones',
  means: 'Cómo se encontró y se decidió',
  found: {
    true: 'Medios automatizados ayudaron a encontrar el contenido.',
    false: 'No se usaron medios automatizados para encontrar el contenido.',
  },
  decisions: {
    human: 'Decidió una persona, sin medios automatizados.',
    assisted: 'Decidió una persona, con ayuda de medios automatizados.',
    automated: 'La decisión fue automatizada.',
  },
  redress: 'Si no está de acuerdo',
  complaint: (contact, months) => `Reclame ante nosotros en un plazo de ${months} meses, gratis: ${contact}`,
  open: 'Leer toda la decisión y presentar una reclamación',
  settlement: 'Acuda a un órgano certificado de resolución extrajudicial de litigios:',
  court: 'Acuda a los tribunales.',
}

const help: Pages['help'] = {
  title: 'Cómo tratamos los avisos',
  paragraphs: [
    'Cualquier persona puede denunciar una oferta que crea ilegal. No necesita cuenta ni nombrar la ley.',
    'Guardamos su aviso, lo confirmamos y una persona lo revisa. Los productos peligrosos y las órdenes oficiales van primero.',
    'Si restringimos un anuncio, el vendedor recibe nuestras razones. Quién avisó no figura en ellas. Usted también recibe la decisión, y ambas partes pueden impugnarla.',
    'Denuncie solo lo que crea correcto y completo.',
  ],
  contact: 'Contacto',
  terms: 'Nuestras condiciones',
  start: 'Denunciar algo',
}

const problems: Pages['problems'] = {
  'not-found': {
    title: 'Página no encontrada',
    text: 'Aquí no hay nada, o el enlace está incompleto. Compruebe que lo ha copiado entero.',
  },
  'too-large': { title: 'Su aviso es demasiado largo', text: 'Vuelva atrás, acorte el texto y envíelo de nuevo.' },
  'wrong-form': { title: 'No se pudo leer el formulario', text: 'Vuelva atrás y envíe el formulario de nuevo.' },
  busy: {
    title: 'Demasiadas solicitudes en este momento',
    text: 'No se ha enviado nada. Espere un momento, vuelva atrás y envíe el formulario de nuevo.',
  },
  unexpected: {
    title: 'Algo ha fallado por nuestra parte',
    text: 'Lo hemos registrado. Vuelva atrás e inténtelo de nuevo, o escríbanos.',
  },
}

export const pages: Pages = {
  skip: 'Ir al contenido',
  purpose: 'Denunciar algo',
  languages: 'Idioma',
  more: 'Más sobre los avisos',
  errorPrefix: 'Error:',
  hints,
  form,
  sent,
  status,
  ...complaining,
  help,
  problems,
}
