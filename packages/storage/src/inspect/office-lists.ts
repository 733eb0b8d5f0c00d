const openXml = 'application/vnd\\.openxmlformats-officedocument\\.';
const word =
  'document\\.glossary|styles|settings|webSettings|fontTable|numbering|footnotes|endnotes|header|footer|comments\\w{0,12}|people';
const sheet =
  'worksheet|chartsheet|styles|sharedStrings|calcChain|sheetMetadata|table|tableSingleCells|comments|pivotTable|pivotCacheDefinition|pivotCacheRecords|revisionHeaders|revisionLog|userNames';
const drawing = 'chart|chartshapes|diagramData|diagramLayout|diagramStyle|diagramColors';
const microsoft =
  'office\\.(?:chartstyle|chartcolorstyle|chartex|drawingml\\.diagramDrawing|classificationlabels)|word\\.stylesWithEffects|excel\\.(?:threadedcomments|person|slicer|slicerCache|timeline|timelineCache|controlproperties|namedsheetviews|featurepropertybag|rd\\w{4,40}|richvalue\\w{0,20}|richstyles)';

/** Types of parts that are XML and harmless: the words, tables, drawings and properties that Office itself writes. */
export const markupTypes = new RegExp(
  `^(?:(?:application|text)/xml|application/inkml\\+xml|image/svg\\+xml|${openXml}(?:vmlDrawing|(?:wordprocessingml\\.(?:document\\.main|${word})|spreadsheetml\\.(?:sheet\\.main|${sheet})|drawingml\\.(?:${drawing})|drawing|theme|themeOverride|extended-properties|custom-properties|customXmlProperties)\\+xml)|application/vnd\\.openxmlformats-package\\.(?:core-properties|relationships|digital-signature-xmlsignature)\\+xml|application/vnd\\.ms-(?:${microsoft})\\+xml)$`,
  'i',
);

/** Types of parts that are not XML: pictures, fonts, the printer's settings, the mark of a signature. */
export const otherTypes = new RegExp(
  `^(?:image/(?:png|jpe?g|pjpeg|gif|bmp|tiff?|webp|(?:x-)?emf|(?:x-)?wmf|vnd\\.ms-photo)|${openXml}(?:obfuscatedFont|(?:spreadsheetml|wordprocessingml)\\.printerSettings)|application/vnd\\.openxmlformats-package\\.digital-signature-origin)$`,
  'i',
);

/** A workbook inside a document: the numbers behind a chart. It is looked into like any other. */
export const workbookType = /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/i;

/** How the name of a part may end, whatever its type says. */
export const partEndings = new Set(
  'xml rels vml svg png jpg jpeg jpe jfif gif bmp dib tif tiff emf wmf wdp webp odttf bin sigs psmdcp xlsx'.split(' '),
);

/** The main part of each kind of Office file that we take. */
export const mainTypes = {
  docx: /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml$/i,
  xlsx: /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml$/i,
} as const;

/** What a part may be to another one: the last word of the relation's type. */
export const relations = new Set(
  `officeDocument extended-properties custom-properties core-properties thumbnail styles stylesWithEffects settings
  webSettings fontTable font numbering theme themeOverride footnotes endnotes header footer comments commentsExtended
  commentsIds commentsExtensible people person threadedComment image hyperlink chart chartEx chartStyle
  chartColorStyle chartUserShapes diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing customXml
  customXmlProps glossaryDocument drawing vmlDrawing legacyDiagramText worksheet chartsheet sharedStrings calcChain
  sheetMetadata table tableSingleCells pivotTable pivotCacheDefinition pivotCacheRecords printerSettings slicer
  slicerCache timeline timelineCache package ctrlProp classificationlabels revisionHeaders revisionLog usernames
  namedSheetView rdRichValue rdRichValueStructure rdRichValueTypes rdArray rdSupportingPropertyBag
  rdSupportingPropertyBagStructure richStyles richValueRel FeaturePropertyBag origin signature`
    .split(/\s+/)
    .map((relation) => relation.toLowerCase()),
);

/** Whose relations those are. */
export const relationAuthors =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/|purl\.oclc\.org\/ooxml\/|schemas\.microsoft\.com\/office\/)/;

/** Relations that are refused by their own sentence; any other that is not in the list is *unknownPart*. */
export const refusedRelations: Readonly<Record<string, 'macro' | 'externalTarget' | 'embeddedFile'>> = {
  vbaproject: 'macro',
  wordvbadata: 'macro',
  xlmacrosheet: 'macro',
  xlintlmacrosheet: 'macro',
  keymapcustomizations: 'macro',
  attachedtoolbars: 'macro',
  control: 'macro',
  activexcontrolbinary: 'macro',
  oleobject: 'embeddedFile',
  afchunk: 'embeddedFile',
  externallink: 'externalTarget',
  connections: 'externalTarget',
};

/** Where a hyperlink may lead: what asks before it opens. */
export const linkSchemes = new Set(['http', 'https', 'mailto', 'tel', 'ftp', 'file']);
