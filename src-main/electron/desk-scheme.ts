import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { contentSecurityPolicy, DESK_SCHEME, mediaTypeOf, screenFileFor } from './screen-files.ts'

/** Must run before the program is ready. */
export const registerDeskScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: DESK_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}

const refuse = (status: number): Response => new Response(null, { status, headers })

const answer = async (address: string, folder: string): Promise<Response> => {
  const file = screenFileFor(address, folder)
  const mediaType = file === undefined ? undefined : mediaTypeOf(file)
  if (file === undefined || mediaType === undefined) return refuse(403)
  try {
    const content = await readFile(file)
    return new Response(new Uint8Array(content), { headers: { ...headers, 'content-type': mediaType } })
  } catch {
    return refuse(404)
  }
}

/** Serves the built screens, and nothing else, at app://desk/. */
export const serveScreens = (session: Session, folder: string): void => {
  session.protocol.handle(DESK_SCHEME, (request) =>
    request.method === 'GET' ? answer(request.url, folder) : refuse(405),
  )
}
