/** "Cambios realizados" of each version, as section 0 writes them. */
export const changes = {
  version1:
    'Se solicita la creación del procedimiento de gestión de alianzas para generar redes en cultura ciudadana, con el fin de establecer los lineamientos para potenciar la oferta de cultura ciudadana con el sector privado, público y/o mixto y comunitario para ejercicios de cooperación, lo anterior, conforme a la caracterización del proceso de gestión de la cultura ciudadana y lo establecido en el nuevo mapa de procesos actualizado en Resolución No. 153 de 13 de marzo de 2023.',
  version2:
    'Se ajusta actividades y responsables con el fin de incluir la cuantificación de recursos privados y comunitarios ejecutados de forma articulada en estrategias de transformación cultural como evidencia del indicador de política publica de cultura ciudadana y ampliar la formalización de la gestión de alianzas. Al igual, se elimina el anexo de acta gestión de alianza en cultura ciudadana, por acta de reunión de manejo institucional para no generar mas formatos y registros en el procedimiento, solicitud realizada a través del aplicativo de correspondencia.',
} as const;
