<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BelowBar</name>
    <message numerus="yes">
        <source>%n reading(s) kept</source>
        <translation>
            <numerusform>%n reading kept</numerusform>
            <numerusform>%n readings kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message numerus="yes">
        <source>after %n s</source>
        <translation>
            <numerusform>after %n s</numerusform>
            <numerusform>after %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) taken; two or three of each place are best.</source>
        <translation>
            <numerusform>%n photo taken; two or three of each place are best.</numerusform>
            <numerusform>%n photos taken; two or three of each place are best.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogActions</name>
    <message numerus="yes">
        <source>Exported %n photo(s), without the places where they were taken.</source>
        <translation>
            <numerusform>Exported %n photo, without the places where they were taken.</numerusform>
            <numerusform>Exported %n photos, without the places where they were taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged: </source>
        <translation>
            <numerusform>%n damaged: </numerusform>
            <numerusform>%n damaged: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>Import %n photo(s)</source>
        <translation>
            <numerusform>Import %n photo</numerusform>
            <numerusform>Import %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s).</source>
        <translation>
            <numerusform>%n visit.</numerusform>
            <numerusform>%n visits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there, left out.</source>
        <translation>
            <numerusform>%n already there, left out.</numerusform>
            <numerusform>%n already there, left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tell the day of %n photo(s).</source>
        <translation>
            <numerusform>Tell the day of %n photo.</numerusform>
            <numerusform>Tell the day of %n photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) imported.</source>
        <translation>
            <numerusform>%n photo imported.</numerusform>
            <numerusform>%n photos imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(%n more)</numerusform>
            <numerusform>(%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message numerus="yes">
        <source>%n page(s), as they will be printed.</source>
        <translation>
            <numerusform>%n page, as it will be printed.</numerusform>
            <numerusform>%n pages, as they will be printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SiteCardButton</name>
    <message numerus="yes">
        <source>%n new photo(s) not measured yet</source>
        <translation>
            <numerusform>%n new photo not measured yet</numerusform>
            <numerusform>%n new photos not measured yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitFacts</name>
    <message numerus="yes">
        <source>%n hair(s) counted</source>
        <translation>
            <numerusform>%n hair counted</numerusform>
            <numerusform>%n hairs counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) by hand</source>
        <translation>
            <numerusform>%n correction by hand</numerusform>
            <numerusform>%n corrections by hand</numerusform>
        </translation>
    </message>
</context>
</TS>
