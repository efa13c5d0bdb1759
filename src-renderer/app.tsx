import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Router, Switch, Route, Redirect } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { RefusedError } from './api/client.ts'
import { desk } from './api/desk-window.ts'
import { showProgress } from './api/work.ts'
import { Frame } from './components/frame/Frame.tsx'
import { NotHere } from './components/NotHere.tsx'
import { pages } from './pages.tsx'
import { routes } from './routes.ts'
import { SessionGate } from './screens/session/SessionGate.tsx'

function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        // The desk locked itself meanwhile: ask for its state, and the gate shows the sign-in.
        if (error instanceof RefusedError && error.code === 'not-signed-in')
          void client.invalidateQueries({ queryKey: ['office.state'] })
      },
    }),
    defaultOptions: {
      // 'always': the desk is in this computer, so the network does not matter.
      queries: { networkMode: 'always', staleTime: 15_000, retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}

/** Every page has an address, so the page comes back after locking, and Back works. */
function Pages() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to={routes.today} replace />
      </Route>
      {pages.map(({ pattern, render }) => (
        <Route key={pattern} path={pattern}>
          {(params: Readonly<Record<string, string | undefined>>) => render(params)}
        </Route>
      ))}
      <Route>
        <NotHere what="page" />
      </Route>
    </Switch>
  )
}

export function App() {
  const [queries] = useState(makeQueryClient)
  useEffect(() => desk().onProgress(showProgress), [])
  return (
    // Without this locale the date fields would read 06/04 as 4 June.
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={queries}>
        <Router hook={useHashLocation}>
          <SessionGate>
            <Frame>
              <Pages />
            </Frame>
          </SessionGate>
        </Router>
      </QueryClientProvider>
    </I18nProvider>
  )
}
