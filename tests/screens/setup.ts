import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import { forgetTables } from '../../src-renderer/components/table/remembered.ts'

configure({ asyncUtilTimeout: 8_000 })

beforeEach(() => {
  localStorage.clear()
  window.location.hash = ''
  // jsdom draws nothing, so it has no place to scroll to.
  Element.prototype.scrollIntoView = () => undefined
})

afterEach(() => {
  cleanup()
  forgetTables()
})
