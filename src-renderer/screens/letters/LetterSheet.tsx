import type { Preview } from './letter-words.ts'

/** The letter as it reads, on paper of the person's format. The text is the printed letter's, word for word. */
export function LetterSheet({ preview }: { readonly preview: Preview }) {
  const { title, text, pages, format } = preview
  return (
    <figure className="sheet-frame">
      <figcaption className="muted">
        {title}, {pages === 1 ? '1 page' : `${String(pages)} pages`} when printed
      </figcaption>
      <div className={`sheet sheet-${format}`} role="document" aria-label={`The letter: ${title}`}>
        {text}
      </div>
    </figure>
  )
}
