// The formats of the command line, by name.
import type { Review } from '../model.ts'
import { renderJson } from './json.ts'
import { renderMarkdown } from './markdown.ts'
import { renderText, type TextOptions } from './text.ts'

export const formats = ['text', 'json', 'markdown'] as const
export type Format = (typeof formats)[number]

/** Renders a finished review. */
export const render = (review: Review, format: Format, options: TextOptions): string => {
  switch (format) {
    case 'text':
      return renderText(review, options)
    case 'json':
      return renderJson(review)
    case 'markdown':
      return renderMarkdown(review)
  }
}
