/** Where whoever has no one in charge yet is heard: the one address that the portal gives. */
export const goTo = 'acérquese a la Secretaría de Cultura, Recreación y Deporte, Carrera 8 # 9-83, Bogotá D.C.';
