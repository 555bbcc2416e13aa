// The little of pdfmake's document that reports use. Its published types bring the browser's globals into the server.

export type Content = string | ContentObject | readonly Content[];

/** text, stack, columns, table, canvas, svg ... and how they look. */
export interface ContentObject {
  readonly [part: string]: unknown;
}

export type TableCell = Content;

/** A table as its lines are drawn. */
export interface DrawnTable {
  readonly table: { readonly widths?: readonly unknown[] };
}

export interface DrawnNode {
  readonly style?: string | readonly string[];
}

export interface Neighbours {
  getFollowingNodesOnPage(): readonly DrawnNode[];
}

export interface TDocumentDefinitions {
  readonly content: Content;
  readonly footer?: (page: number, pages: number) => Content;
  readonly pageBreakBefore?: (node: DrawnNode, neighbours: Neighbours) => boolean;
  readonly [part: string]: unknown;
}
