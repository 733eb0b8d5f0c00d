import { bytes } from '@alianzas/lexicon';
import type { RefusalCode } from './refusals.ts';

type Sentence = { title: string; text: string };

/** What the wall says of a body above its bound: the bound, and what to do. */
export function tooLargeText(most: number, withFiles: boolean): string {
  const limit = `Lo que envió pesa más de ${bytes(most)}, lo más que recibe esta página, y no se guardó nada.`;
  const way = withFiles
    ? 'Vuelva a la página anterior, quite archivos o elija otros más livianos, y envíe el formulario otra vez. El límite de cada archivo está junto a su campo.'
    : 'Vuelva a la página anterior, copie lo que escribió, acórtelo y envíelo otra vez.';
  return `${limit} ${way}`;
}

/** What the wall says to people, es-CO. It says nothing about the inside. */
export const SENTENCES: Record<RefusalCode, Sentence> = {
  malformed: {
    title: 'No entendimos la solicitud',
    text: 'La dirección o los datos enviados no tienen una forma válida. Revise la dirección e intente de nuevo.',
  },
  foreignOrigin: {
    title: 'No aceptamos este envío',
    text: 'El envío no viene de una página de este servicio. Abra de nuevo la página y envíelo desde allí.',
  },
  missing: {
    title: 'No encontramos el archivo',
    text: 'El archivo que pidió no existe o ya fue reemplazado. Vuelva a cargar la página.',
  },
  unknownMethod: {
    title: 'Operación no permitida',
    text: 'Esta dirección no admite esa operación.',
  },
  tooSlow: {
    title: 'Se agotó el tiempo',
    text: 'Lo que estaba enviando tardó demasiado en llegar. Revise su conexión e intente de nuevo.',
  },
  tooLarge: {
    title: 'El envío pesa demasiado',
    text: 'Lo que envió supera el tamaño permitido, y no se guardó nada. Vuelva a la página anterior y envíe menos.',
  },
  mediaType: {
    title: 'Tipo de envío no admitido',
    text: 'Este servicio no recibe ese tipo de contenido. Use el formulario de la página.',
  },
  unsatisfiable: {
    title: 'No pudimos entregar esa parte',
    text: 'La parte del archivo que pidió no existe. Descárguelo completo.',
  },
  foreignHost: {
    title: 'Dirección equivocada',
    text: 'Este servicio solo responde en su propia dirección:',
  },
  headersTooLarge: {
    title: 'La solicitud es demasiado grande',
    text: 'Su navegador envió demasiados datos con la solicitud. Borre las cookies de este sitio e intente de nuevo.',
  },
  failure: {
    title: 'Algo falló de nuestro lado',
    text: 'No pudimos terminar lo que pidió. Intente de nuevo. Si se repite, informe este código: con él se encuentra qué pasó.',
  },
  unavailable: {
    title: 'El servicio no está disponible en este momento',
    text: 'Espere unos segundos e intente de nuevo. Si estaba enviando un formulario, puede enviarlo otra vez; sus archivos se eligen de nuevo.',
  },
};

/** What stands before the request id. */
export const REFERENCE = 'Código de referencia';
