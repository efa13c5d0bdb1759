import path from 'node:path'

export const DESK_SCHEME = 'app'
const DESK_HOST = 'desk'
export const DESK_ADDRESS = `${DESK_SCHEME}://${DESK_HOST}/`

// The one inline style is React Aria's rule for pressed buttons.
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${REACT_ARIA_STYLE}`,
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

/** Undefined for a kind of file that no screen is made of. */
export const mediaTypeOf = (file: string): string | undefined => mediaTypes[path.extname(file)]

export const isDeskAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${DESK_SCHEME}:` && host === DESK_HOST
}

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The file behind an address of ours, or undefined when the address is not ours or points outside the folder. */
export const screenFileFor = (address: string, folder: string): string | undefined => {
  if (!isDeskAddress(address)) return undefined
  const wanted = decode(new URL(address).pathname)
  if (wanted === undefined || wanted.includes('\0') || wanted.includes('\\')) return undefined
  const file = path.join(folder, wanted === '/' ? 'index.html' : wanted)
  return file.startsWith(folder + path.sep) ? file : undefined
}
