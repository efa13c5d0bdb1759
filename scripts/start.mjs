// npm start: opens the desk.  npm start -- --data <folder> keeps its data somewhere else.
import { spawn } from 'node:child_process'
import { buildDesk } from './build.mjs'
import { findElectron } from './electron.mjs'
import { findSqliteBinding } from './sqlite-binding.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'
import { endWith, hasDisplay, isRoot, repository } from './support/run.mjs'

const open = (electron, binding) =>
  new Promise((resolve, reject) => {
    const sandbox = isRoot() ? ['--no-sandbox'] : []
    const child = spawn(electron.path, [repository, ...sandbox, ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, ...(binding === undefined ? {} : { DESK_SQLITE_BINDING: binding }) },
    })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })

await endWith(async () => {
  if (!hasDisplay())
    throw new Error('There is no display to open the desk on. Without a screen, run: xvfb-run -a npm start')
  await ensureSystemLibraries({ withDisplay: false })
  for (const line of await buildDesk()) console.log(`Built ${line}`)
  const electron = await findElectron()
  return open(electron, await findSqliteBinding(electron.version))
})
