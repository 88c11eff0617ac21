import type { Feature, Image } from 'write-excel-file/node';
import { sanitizeTextContent } from 'write-excel-file/utility';
import type { Overview } from './overview.ts';

type FileContent = Image['content'];

const drawingTypes = 'http://schemas.openxmlformats.org/drawingml/2006';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What the library has no option for: a chart, cells with a list to choose from, and the outcome beside each formula. */
export function chartAndChoices(overview: Overview, sheet: number): Feature<FileContent> {
  const only =
    (change: (xml: string) => string) =>
    (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }): string =>
      sheetIndex === sheet ? change(xml) : xml;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          transform: (xml) =>
            xml.replace(
              '</Types>',
              `<Override PartName="/xl/drawings/overview.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/overview.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>`,
            ),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: only((xml) => withChoices(withOutcomes(xml, overview), overview)),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          transform: only((xml) =>
            xml.replace(
              '</Relationships>',
              `${relation('rId-overview', 'drawing', '../drawings/overview.xml')}</Relationships>`,
            ),
          ),
        },
      },
      write: {
        files: () => ({
          'xl/drawings/overview.xml': drawing(overview),
          'xl/drawings/_rels/overview.xml.rels': `${declaration}<Relationships xmlns="${packageRelations}">${relation('rId1', 'chart', '../charts/overview.xml')}</Relationships>`,
          'xl/charts/overview.xml': chart(overview),
        }),
      },
    },
  };
}

/** A program that does not calculate, such as a preview of a mail, shows what stands beside the formula. */
function withOutcomes(xml: string, { outcomes }: Overview): string {
  return xml.replace(
    /<c r="([A-Z]+\d+)"([^>]*)><f>([\s\S]*?)<\/f><\/c>/g,
    (whole, at: string, rest: string, formula: string) => {
      const outcome = outcomes.get(at);
      if (outcome === undefined) return whole;
      return outcome === null
        ? `<c r="${at}"${rest} t="str"><f>${formula}</f><v></v></c>`
        : `<c r="${at}"${rest}><f>${formula}</f><v>${outcome}</v></c>`;
    },
  );
}

/** In the order in which a sheet must have its parts: choices, page, drawing. */
function withChoices(xml: string, { choices }: Overview): string {
  const cells = choices.map(
    ({ cell, list }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cell}"><formula1>${sanitizeTextContent(list)}</formula1></dataValidation>`,
  );
  return xml
    .replace('</sheetData>', `</sheetData><dataValidations count="${cells.length}">${cells.join('')}</dataValidations>`)
    .replace('</worksheet>', `<drawing r:id="rId-overview"/></worksheet>`);
}

function drawing({ chart: { from, to } }: Overview): string {
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return `${declaration}<xdr:wsDr xmlns:xdr="${drawingTypes}/spreadsheetDrawing" xmlns:a="${drawingTypes}/main"><xdr:twoCellAnchor>${corner('from', 0, from)}${corner('to', 9, to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawingTypes}/chart"><c:chart xmlns:c="${drawingTypes}/chart" xmlns:r="${relations}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
}

/** A line over the quarters. What is not known is a gap, and not 0. */
function chart({ chart: { title, names, values } }: Overview): string {
  const axis = (kind: 'catAx' | 'valAx', id: number, across: number, position: string, more: string) =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${more}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${across}"/></c:${kind}>`;
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9E2EC"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  const line =
    '<c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="1F5F8B"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/></c:marker>';
  return `${declaration}<c:chartSpace xmlns:c="${drawingTypes}/chart" xmlns:a="${drawingTypes}/main" xmlns:r="${relations}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>${sanitizeTextContent(title)}</c:f></c:strRef></c:tx>${line}<c:cat><c:strRef><c:f>${sanitizeTextContent(names)}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${sanitizeTextContent(values)}</c:f></c:numRef></c:val><c:smooth val="0"/></c:ser><c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>${axis('catAx', 1, 2, 'b', '')}${axis('valAx', 2, 1, 'l', grid)}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}
