<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CatalogActions</name>
    <message>
        <source>Open a catalog (a folder that ends in .ptcat)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my photos.ptcat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was made. Drop photos to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should copies go? Another disk is best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied everything to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a new folder for the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exported %n photo(s), without the places where they were taken.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record and every photo is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n damaged: </source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the catalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a site first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) measured.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstCatalog</name>
    <message>
        <source>These are sample photos, drawn by the program. Drop your own at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the sample photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Three steps to the first number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In even daylight, from the front, with the printed card beside the patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Drop the photos here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates are read and sites proposed; whether a photo is sharp is told at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Come back in four weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photograph the same place again. What changed is told with its uncertainty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around with sample photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every command by name (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Import photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{sites}, no photo due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sites}, next photo due for {due}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Import photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Originals are copied and never altered. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop photos or a folder anywhere on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{title} did not work: {error}. What was confirmed before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>That site is no longer in the catalog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog was not closed properly last time. Everything confirmed is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, up to “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Language and looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units and reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Areas in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next photo &amp;after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words beside laboratory values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each named set says whose line it is. None of them is a diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the catalog now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteCardButton</name>
    <message>
        <source>Not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new photo(s) not measured yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change beyond noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change within noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough data for a verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the first photo on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next photo was due on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next photo on {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Import photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New catalog…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open catalog…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent catalogs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a site…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure this site again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the catalog for damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the numbers mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do not mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About PigmentTrack</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>Drag to move the photo, turn the wheel to zoom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click around the patch, loosely, with skin on all sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the first point to close the outline, or press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a point, click the line to set one, press Delete to take one away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush over depigmented skin that was missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush over skin that was taken for patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush over strokes to take them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click one end of something whose length you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the other end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the line&apos;s length in millimetres; drag its ends to correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a mole, a scar or a crease on the baseline; three pairs are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now click the same detail on the visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure again to try these pairs; more of them match more safely.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>measuring</name>
    <message>
        <source>Measuring {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shown</name>
    <message>
        <source>interval not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
