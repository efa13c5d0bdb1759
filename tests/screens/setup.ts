import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'

beforeEach(() => {
  localStorage.clear()
  window.location.hash = ''
  // jsdom draws nothing, so it has no place to scroll to.
  Element.prototype.scrollIntoView = () => undefined
})

afterEach(cleanup)
