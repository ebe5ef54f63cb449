import { expect, test } from 'vitest'
import { readLocations } from '../../functions/show-pages/read-locations.ts'

test.each([
  ['one link', 'https://shop.example/item/1', ['https://shop.example/item/1']],
  ['one a line, with blank lines', ' 88213 \r\n\r\nhttps://shop.example/item/2\n', ['88213', 'https://shop.example/item/2']],
  ['the same twice', '88213\n88213', ['88213']],
  [
    'words around links',
    'Please look at https://shop.example/item/1, and (see www.shop.example/item/2). Thanks!',
    ['https://shop.example/item/1', 'www.shop.example/item/2'],
  ],
  ['brackets of its own', 'https://shop.example/item_(2)', ['https://shop.example/item_(2)']],
  ['quotation marks', '„https://shop.example/item/1“', ['https://shop.example/item/1']],
  ['several numbers in a line', '88213, 88214; #88215', ['88213', '88214', '#88215']],
  ['addresses without https', 'shop.example/item/1 shop.example/item/2', ['shop.example/item/1', 'shop.example/item/2']],
  ['words alone', 'the red bag on the first page', ['the red bag on the first page']],
  ['nothing', ' \n ', []],
])('%s', (_, text, locations) => {
  expect(readLocations(text)).toEqual(locations)
})
