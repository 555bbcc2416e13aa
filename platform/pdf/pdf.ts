import { createRequire } from "node:module";
import path from "node:path";
import type { TDocumentDefinitions } from "./content.ts";

interface Printer {
  setFonts(fonts: object): void;
  setUrlAccessPolicy(may: (url: string) => boolean): void;
  setLocalAccessPolicy(may: (file: string) => boolean): void;
  createPdf(document: TDocumentDefinitions): { getBuffer(): Promise<Uint8Array> };
}

const require = createRequire(import.meta.url);
const fonts = path.join(path.dirname(require.resolve("pdfmake/package.json")), "fonts", "Roboto");

/** A document as PDF. Its writer opens the four files of its font and nothing else, neither here nor elsewhere. */
export async function pdfOf(document: TDocumentDefinitions): Promise<Uint8Array> {
  const printer = require("pdfmake") as Printer;
  const file = (name: string) => path.join(fonts, `Roboto-${name}.ttf`);
  const roboto = {
    normal: file("Regular"),
    bold: file("Medium"),
    italics: file("Italic"),
    bolditalics: file("MediumItalic"),
  };
  printer.setFonts({ Roboto: roboto });
  printer.setUrlAccessPolicy(() => false);
  printer.setLocalAccessPolicy((asked) => (Object.values(roboto) as string[]).includes(path.resolve(asked)));
  return new Uint8Array(await printer.createPdf(document).getBuffer());
}
