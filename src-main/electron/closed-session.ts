import { app, session, type Session } from 'electron'

/** The desk needs no network. Must run before the program is ready. */
export const switchNetworkOff = (): void => {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ])
    app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

const isAllowed = (address: string): boolean => /^(?:app|data|devtools):/.test(address)

/** A session in memory only: the screens leave no cache, cookie or store on the disk; every permission is denied. */
export const makeClosedSession = (): Session => {
  const closed = session.fromPartition('desk')
  closed.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  closed.setPermissionCheckHandler(() => false)
  closed.setDevicePermissionHandler(() => false)
  closed.setSpellCheckerEnabled(false)
  closed.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowed(details.url) })
  })
  closed.on('will-download', (event) => {
    event.preventDefault()
  })
  return closed
}

/** Applies to every page there will ever be: no new windows, no leaving the desk, no embedded pages. */
export const denyLeaving = (): void => {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => {
      event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
  })
}
