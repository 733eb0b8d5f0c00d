const TICKED = 'what somebody ticked, in the words by which it is told';

/** Words that read like an offer, and why they promise nothing of the product: of the texts that somebody accepts, and of pages. */
export const words: readonly (readonly [says: string, why: string])[] = [
  [
    'por los mismos canales de la autorización de tratamiento',
    'the consent names them: an address of the entity and the system of the District',
  ],
  [
    'Respondemos las consultas en máximo 10 días hábiles y los reclamos en máximo 15 días hábiles',
    'the terms of the law, which the entity keeps outside of the product',
  ],
  [
    'Enviarme invitaciones y noticias de la Red, si las hay. Hoy este portal no envía ninguna.',
    'it says that there are none',
  ],
  ['en un directorio de aliados, si se hace. Hoy este portal no publica ninguno.', 'it says that there is none'],
  [
    'Invitarme a encuestas y evaluaciones, si se hacen. Hoy este portal no invita a ninguna.',
    'it says that there are none',
  ],
  ['Recibir invitaciones y noticias', TICKED],
  ['Publicar su nombre, cargo y contacto en el directorio', TICKED],
  ['Responder encuestas y evaluaciones', TICKED],
  ['elija «Imprimir a PDF»', 'it is another program of the reader’s that prints'],
  ['Difusión en sus canales', 'the channels are the organization’s own'],
  ['Le escribimos porque este correo electrónico', 'it says why the mail came'],
  ['Cómo trabajaremos:', 'it is the purpose of the meeting of 8'],
  ['revise que la hora de su celular sea automática.', 'it is a setting of the reader’s telephone'],
  ['Para guardar este extracto, use «Imprimir» en su navegador', 'what every browser does with a page'],
];
