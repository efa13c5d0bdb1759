/**
 * The parts of pdfmake 0.3.11 that lay out and draw. Its own entry writes no structure tree for screen readers and
 * parses every font again for each document, so we drive these parts ourselves. Pinned: read again on every upgrade.
 */
type PdfmakeStructElement = {
  add(child: PdfmakeStructElement | { readonly refs: unknown }): void
  end(): void
}

declare module 'pdfmake/js/PDFDocument.js' {
  export class PdfDocument {
    constructor(
      fonts: Readonly<Record<string, unknown>>,
      images: Readonly<Record<string, string>>,
      patterns: Readonly<Record<string, never>>,
      attachments: Readonly<Record<string, never>>,
      options: Readonly<Record<string, unknown>>,
      virtualFileSystem: null,
      localAccessPolicy: (path: string) => boolean,
    )
    readonly page: object
    struct(role: string, options?: { readonly scope?: string }): PdfmakeStructElement
    addStructure(element: PdfmakeStructElement): void
    markStructureContent(role: string): { readonly refs: unknown }
    markContent(tag: 'Artifact', options: { readonly type: 'Layout' | 'Pagination' }): void
    endMarkedContent(): void
    on(event: 'data', listen: (chunk: Uint8Array) => void): void
    on(event: 'end', listen: () => void): void
    on(event: 'error', listen: (problem: Error) => void): void
    end(): void
  }
  const exported: typeof PdfDocument & { readonly default?: typeof PdfDocument }
  export = exported
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  export class LayoutBuilder {
    constructor(
      pageSize: { readonly width: number; readonly height: number; readonly orientation: 'portrait' },
      pageMargins: {
        readonly left: number
        readonly top: number
        readonly right: number
        readonly bottom: number
      },
      svgMeasure: null,
    )
    registerTableLayouts(layouts: object): void
    layoutDocument(
      content: object,
      document: object,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: undefined,
      footer: (page: number, pages: number) => object | undefined,
    ): readonly object[]
    buildNextLine(node: object): object | null
  }
  const exported: typeof LayoutBuilder & { readonly default?: typeof LayoutBuilder }
  export = exported
}

declare module 'pdfmake/js/Renderer.js' {
  export class Renderer {
    constructor(document: object)
    renderPages(pages: readonly object[]): void
    renderLine(line: object, x: number, y: number): void
    renderVector(vector: object): void
  }
  const exported: typeof Renderer & { readonly default?: typeof Renderer }
  export = exported
}

declare module 'pdfmake/js/tableLayouts.js' {
  const exported: { readonly tableLayouts: object }
  export = exported
}
