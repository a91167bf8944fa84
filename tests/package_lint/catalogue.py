"""All assertions of the lint: group, slug, and what holds in a sound workbook.

A star marks what Excel tolerates in strangers' files, but we must not add: such a breach is
reported only where the lint is asked about our own work (`lint(…, ours=True)`, `new_faults`).
"""

from typing import NamedTuple

_TABLE = """
1   not-a-zip                   the file is a zip archive with a directory
1   entry-twice                 no two entries are equal but for case and slashes
1   entry-encrypted             no entry is encrypted
1   entry-method                entries are stored or deflated
1   entry-name-dotted           no entry name climbs with ..
1   entry-damaged               every entry inflates to its size and checksum
1   local-header-differs        local headers say what the directory says
1   descriptor-missing          a set descriptor bit is followed by a 32-bit descriptor
1 * descriptor-bit              the descriptor bit is clear
1 * version-needed              the version needed is 20
1   zip64                       no zip64 records below four gigabytes
1   xml-malformed               every XML part parses
1   xml-dtd                     no part has a document type
1   control-character           no part has a character that XML forbids
2   types-missing               there is one [Content_Types].xml
2   part-untyped                every part has an Override or a Default
2   part-type-unfit             a part's type fits the relationships that lead to it
2   main-type-unfit             the main part's type fits the file name's extension
2   override-twice              no part has two Overrides, no extension two Defaults
2   override-of-types           no Override names [Content_Types].xml
2 * override-without-part       every Override names a part
2   carried-type-changed        a part carried over unchanged keeps its type
3   relationship-id-twice       relationship ids are unique in their file
3   relationship-id-dangling    every id in the XML has its relationship
3   relationship-kind-unfit     the relationship's type fits the element that names it
3   relationship-target-unfit   the target's root element fits the relationship's type
3   dangling-id-taken           an id that led nowhere in the input still does
3   named-target-missing        the target of a relationship that an element names exists
3 * target-missing              every internal target exists
3   root-target-missing         the targets of the package's own relationships exist
3   external-target-invalid     external targets are addresses without blanks
3   main-part-count             exactly one officeDocument relationship
3   custom-part-twice           at most one custom-properties relationship
3 * part-unreachable            a chain of relationships leads to every part
4   ignorable-undeclared        prefixes in mc:Ignorable, Requires, ProcessContent are declared
4   namespace-missing           no element of a part is without a namespace
4   namespace-foreign           no sheet content lies in a redeclared default namespace
4   namespace-mixed             all sheet parts are Strict, or all transitional
4   root-changed                a root keeps the input's attributes, prefixes, namespaces
4   strictness-changed          Strict stays Strict, transitional transitional
5   child-order                 children follow the order of the schema
5   child-unknown               no child that the schema does not have
5   once-only-twice             once-only children occur once
5   container-empty             no empty cols, mergeCells, dataValidations, hyperlinks
5   ext-uri-twice               one ext per uri in an extLst
5   default-row-height-missing  sheetFormatPr has defaultRowHeight
5 * font-child-order            children of a font follow the order of the schema
6   sheet-name-length           sheet names have 1 to 31 UTF-16 units
6   sheet-name-character        sheet names have none of : \\ / ? * [ ]
6   sheet-name-apostrophe       no sheet name begins or ends with an apostrophe
6   sheet-name-reserved         no sheet is called History
6   sheet-name-twice            sheet names are unique without regard to case
6   sheet-id-range              sheetId lies in 1 to 65534
6   sheet-id-twice              sheetId is unique
6   sheet-relationship-twice    no two sheets have one r:id
6   sheet-all-hidden            a sheet is visible
6   tab-out-of-range            activeTab and firstSheet are below the number of sheets
6   active-sheet-hidden         the active sheet is visible
6 * first-sheet-hidden          the sheet that firstSheet names is visible
6 * tab-selected-elsewhere      only the active sheet carries tabSelected
7   name-twice                  names are unique in their scope, _xlnm. spellings included
7   name-spelling               names have 1 to 255 letters, digits, _ . \\ ? and begin well
7   name-scope                  localSheetId is below the number of sheets
7   name-empty                  every name has a formula
7   name-formula-broken         a name's formula is English, balanced, without leading =
7   name-sheet-unknown          sheets that a name's formula names exist
7   name-sheet-unquoted         sheet names in a name's formula are quoted where needed
7   name-without-sheet          a name that is a reference names its sheet
7   print-area-elsewhere        print areas and titles lie on their own sheet
8   cell-style-range            s of cells, rows, columns is below the number of cellXfs
8   format-index-range          font, fill, border, parent indexes lie in their lists
8   number-format-undefined     number formats from 164 up are defined
8   number-format-twice         number format ids are unique
8 * number-format-low           defined number format ids begin at 164
8   number-format-broken        format codes are there, balanced, of at most four sections
8   dxf-range                   dxf indexes are below the number of dxfs
8 * count-differs               count attributes equal the number of children
8   colour-digits               rgb has eight hexadecimal digits
8   format-limit                cellXfs and cellStyleXfs together are at most 65430
9   row-order                   rows ascend, none twice
9   cell-order                  the cells of a row ascend, none twice
9   cell-elsewhere              a cell's address names the row it stands in
9   cell-address                rows and cells lie within 1048576 x 16384
9   cell-type                   t is one of the seven
9   cell-value                  numbers are finite numbers, logical values 0 or 1
9   shared-string-range         shared string indexes lie in their table
9   inline-string-shape         inline strings have is and no v; no other cell has is
9 * spans-too-narrow            the cells of a row lie within its spans
9 * inline-string-empty         an inline string has its is
9   text-too-long               texts have at most 32767 UTF-16 units
9   metadata-range              cm and vm lie in the metadata part, counted from 1
10  formula-broken              formulas are English, balanced, without leading =
10  formula-too-long            formulas have at most 8192 characters
10  formula-sheet-unknown       sheets that a formula names exist
10* formula-function-unknown    functions are known without prefix, or carry _xlfn.
10* formula-value-missing       formulas carry their value
10  shared-formula-orphan       each member of a shared formula has a master
10  shared-formula-twice        each shared formula has one master
10  shared-formula-outside      the master's ref covers the members
10  calc-chain-stale            the calculation chain names formula cells only
11  cf-without-rule             a conditional format has a rule
11  cf-priority                 priorities are whole numbers from 1
11* cf-priority-twice           priorities are unique in the sheet, x14 rules counted
11  cf-formula-missing          rules have the formulas that their type needs
11  cf-formula-broken           formulas of rules are English, balanced, without leading =
11  sqref-invalid               sqref is a list of references
11  x14-id-unpaired             each x14 id leads to one x14 rule
11  x14-id-twice                ids of x14 rules are unique
11  dv-formula-missing          validations of a type have formula1
11  dv-formula-broken           formulas of validations are sound; a range names its sheet once
11  dv-list-too-long            literal lists have at most 255 UTF-16 units
11  dv-list-unquoted            literal lists stand in quotes
11  dv-text-too-long            error, prompt at most 255 UTF-16 units, titles 32
11* dv-error-too-long           error at most 224 UTF-16 units
11* dv-overlap                  no two validations meet
12  reference-invalid           ref is a reference
12  merge-overlap               merged ranges do not meet
12  merge-over-table            merged ranges do not meet tables
12  cols-overlap                column ranges ascend and do not meet
12  cols-range                  column ranges lie in 1 to 16384, min up to max
12* hyperlink-without-target    links have r:id or location
12  hyperlinks-too-many         a sheet has at most 65530 links
12  table-id-twice              table ids are unique in the workbook
12  table-name-twice            table names are unique among tables and names
12  table-name-spelling         table names are names, and not like a cell
12  table-width                 a table has as many columns as its range
12  table-column-twice          column names and ids are unique in their table
12  table-header-differs        header cells hold the column names as text
12  table-overlap               tables of a sheet do not meet
12  table-over-filter           the sheet's autofilter does not meet a table
12  table-filter-headless       a table without header row has no autofilter
13  core-date                   created and modified are dates typed dcterms:W3CDTF
13  core-type-elsewhere         no other core property carries xsi:type
13  core-twice                  no core property occurs twice
13  titles-of-parts             HeadingPairs, TitlesOfParts and its size agree
13  app-version                 AppVersion reads NN.NNNN
13  custom-pid                  pids are unique whole numbers from 2
13  custom-name-twice           custom property names are unique without regard to case
13  custom-fmtid                custom properties carry Office's fmtid
13  custom-value-missing        every custom property has a value element
13* custom-value-empty          no custom property's value is empty
13  comments-without-drawing    a sheet with comments has its legacyDrawing
13* notes-without-comments      a drawing with note shapes belongs to a sheet with comments
13  vml-shared                  no two sheets share a VML drawing
13* vml-shape-twice             shape ids are unique in a VML drawing
"""


class Assertion(NamedTuple):
    """What the lint holds a workbook to.

    Attributes:
        group: The group of assertions, 1 to 13.
        says: What holds in a sound workbook.
        ours: Excel tolerates a breach in strangers' files; what we write must hold it.
    """

    group: int
    says: str
    ours: bool


def _read_table() -> dict[str, Assertion]:
    catalogue: dict[str, Assertion] = {}
    for line in _TABLE.strip().splitlines():
        group, ours = line[:2], "*" in line[:3]
        slug, _, says = line[4:].partition(" ")
        catalogue[slug] = Assertion(int(group), says.strip(), ours)
    return catalogue


CATALOGUE = _read_table()
