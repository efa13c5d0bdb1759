import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { areaNames, type MenuEvent } from '../../src-shared/desk-bridge.ts'

type Send = (event: MenuEvent) => void

const item = (label: string, accelerator: string, click: () => void): MenuItemConstructorOptions => ({
  label,
  accelerator,
  click,
})

const goItems = (send: Send): MenuItemConstructorOptions[] =>
  areaNames.map((area, index) =>
    item(`${area.slice(0, 1).toUpperCase()}${area.slice(1)}`, `Alt+${String(index + 1)}`, () => {
      send(`go-${area}`)
    }),
  )

const viewItems = (): MenuItemConstructorOptions[] => [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { type: 'separator' },
  { role: 'togglefullscreen' },
  ...(app.isPackaged ? [] : ([{ role: 'reload' }, { role: 'toggleDevTools' }] as const)),
]

/** The program's menu; what concerns the screen is sent to it by name. */
export const setMenu = (send: Send): void => {
  const lock = item('Lock desk', 'CommandOrControl+L', () => {
    send('lock-desk')
  })
  const keys = item('Keyboard keys', 'F2', () => {
    send('show-keys')
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [lock, { type: 'separator' }, { role: 'quit', accelerator: 'CommandOrControl+Q' }],
      },
      { role: 'editMenu' },
      { label: 'View', submenu: viewItems() },
      { label: 'Go', submenu: goItems(send) },
      { label: 'Help', submenu: [keys] },
    ]),
  )
}
