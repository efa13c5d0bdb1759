import layoutBuilderModule from 'pdfmake/js/LayoutBuilder.js'
import pdfDocumentModule from 'pdfmake/js/PDFDocument.js'
import rendererModule from 'pdfmake/js/Renderer.js'

/** What a piece of text is to a screen reader, and what it stands in. The same object is the same element. */
export type Tag = {
  readonly role: 'H1' | 'H2' | 'P' | 'LBody' | 'TH' | 'TD'
  readonly scope?: 'Column' | 'Row'
  readonly inside?: TagGroup
}
export type TagGroup = {
  readonly role: 'L' | 'LI' | 'Table' | 'THead' | 'TBody' | 'TR'
  readonly inside?: TagGroup
}

// Node gives the module, whose default is the class; a test runner that unwraps defaults gives the class itself.
export const PdfDocument = pdfDocumentModule.default ?? pdfDocumentModule
const LayoutBuilder = layoutBuilderModule.default ?? layoutBuilderModule
const Renderer = rendererModule.default ?? rendererModule
type Document = InstanceType<typeof PdfDocument>
type Element = ReturnType<Document['struct']>

const tagOf = (value: object): Tag | undefined => ('tag' in value && isTag(value.tag) ? value.tag : undefined)
const isTag = (value: unknown): value is Tag => typeof value === 'object' && value !== null && 'role' in value

/** Carries the tag of a text node on to each line it is broken into. */
export class TaggedLayoutBuilder extends LayoutBuilder {
  override buildNextLine(node: object): object | null {
    const line = super.buildNextLine(node)
    const tag = tagOf(node)
    return line === null || tag === undefined ? line : Object.assign(line, { tag })
  }
}

/**
 * Draws tagged lines into a structure tree, in reading order, and marks everything else (rules, bullets, page numbers,
 * table headings repeated on the next page) as decoration that a screen reader skips.
 */
export class TaggedRenderer extends Renderer {
  readonly #document: Document
  readonly #root: Element
  readonly #elements = new Map<Tag | TagGroup, Element>()
  readonly #pages = new Map<Tag, object>()

  constructor(document: Document) {
    super(document)
    this.#document = document
    this.#root = document.struct('Document')
    document.addStructure(this.#root)
  }

  override renderPages(pages: readonly object[]): void {
    super.renderPages(pages)
    this.#root.end()
  }

  override renderLine(line: object, x: number, y: number): void {
    const draw = () => {
      super.renderLine(line, x, y)
    }
    const tag = tagOf(line)
    if (tag === undefined || this.#isRepeatedHeading(tag)) {
      this.#asDecoration(draw, 'Pagination')
      return
    }
    const element = this.#elementFor(tag)
    const content = this.#document.markStructureContent(tag.role)
    draw()
    this.#document.endMarkedContent()
    element.add(content)
  }

  override renderVector(vector: object): void {
    this.#asDecoration(() => {
      super.renderVector(vector)
    }, 'Layout')
  }

  #isRepeatedHeading(tag: Tag): boolean {
    const page = this.#pages.get(tag) ?? this.#document.page
    this.#pages.set(tag, page)
    return tag.scope === 'Column' && page !== this.#document.page
  }

  #asDecoration(draw: () => void, type: 'Layout' | 'Pagination'): void {
    this.#document.markContent('Artifact', { type })
    draw()
    this.#document.endMarkedContent()
  }

  #elementFor(tag: Tag | TagGroup): Element {
    const known = this.#elements.get(tag)
    if (known !== undefined) return known
    const parent = tag.inside === undefined ? this.#root : this.#elementFor(tag.inside)
    const scope = 'scope' in tag ? tag.scope : undefined
    const element = this.#document.struct(tag.role, scope === undefined ? {} : { scope })
    parent.add(element)
    this.#elements.set(tag, element)
    return element
  }
}
