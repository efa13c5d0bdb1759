import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { applyTheme, readTheme } from './api/theme.ts'
import './styles/index.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
applyTheme(readTheme())
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
