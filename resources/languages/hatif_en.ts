<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticlePalette</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleReader</name>
    <message numerus="yes">
        <source>Helped %Ln agent(s)</source>
        <translation>
            <numerusform>Helped %Ln agent</numerusform>
            <numerusform>Helped %Ln agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallTable</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message numerus="yes">
        <source>It closes by itself in %Ln second(s).</source>
        <translation>
            <numerusform>It closes by itself in %Ln second.</numerusform>
            <numerusform>It closes by itself in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardFacts</name>
    <message numerus="yes">
        <source>%Ln open order(s)</source>
        <translation>
            <numerusform>%Ln open order</numerusform>
            <numerusform>%Ln open orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message numerus="yes">
        <source>%Ln time(s) in all in the last month.</source>
        <translation>
            <numerusform>%Ln time in all in the last month.</numerusform>
            <numerusform>%Ln times in all in the last month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same cause came up %Ln time(s) with this customer.</source>
        <translation>
            <numerusform>The same cause came up %Ln time with this customer.</numerusform>
            <numerusform>The same cause came up %Ln times with this customer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passed on %Ln time(s)</source>
        <translation>
            <numerusform>passed on %Ln time</numerusform>
            <numerusform>passed on %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountdownBar</name>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>%Ln second left</numerusform>
            <numerusform>%Ln seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersFlow</name>
    <message numerus="yes">
        <source>%Ln customer(s) written.</source>
        <translation>
            <numerusform>%Ln customer written.</numerusform>
            <numerusform>%Ln customers written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersPanel</name>
    <message numerus="yes">
        <source>%Ln to approve</source>
        <translation>
            <numerusform>%Ln to approve</numerusform>
            <numerusform>%Ln to approve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes to look at: %Ln</source>
        <translation>
            <numerusform>Changes to look at: %Ln</numerusform>
            <numerusform>Changes to look at: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DepartmentNews</name>
    <message numerus="yes">
        <source>%Ln case(s) wait for your department. Look under Cases.</source>
        <translation>
            <numerusform>%Ln case waits for your department. Look under Cases.</numerusform>
            <numerusform>%Ln cases wait for your department. Look under Cases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrillView</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExtensionButton</name>
    <message numerus="yes">
        <source>%Ln more time(s)</source>
        <translation>
            <numerusform>%Ln more time</numerusform>
            <numerusform>%Ln more times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) left here</source>
        <translation>
            <numerusform>%Ln call left here</numerusform>
            <numerusform>%Ln calls left here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) back from here</source>
        <translation>
            <numerusform>%Ln time back from here</numerusform>
            <numerusform>%Ln times back from here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) reached</source>
        <translation>
            <numerusform>%Ln time reached</numerusform>
            <numerusform>%Ln times reached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpMore</name>
    <message numerus="yes">
        <source>Mine, after %Ln minute(s) the team's</source>
        <translation>
            <numerusform>Mine, after %Ln minute the team's</numerusform>
            <numerusform>Mine, after %Ln minutes the team's</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln have a number that somebody has already; see the duplicates.</source>
        <translation>
            <numerusform>%Ln has a number that somebody has already; see the duplicates.</numerusform>
            <numerusform>%Ln have a number that somebody has already; see the duplicates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out.</source>
        <translation>
            <numerusform>%Ln line left out.</numerusform>
            <numerusform>%Ln lines left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) read</source>
        <translation>
            <numerusform>%Ln line read</numerusform>
            <numerusform>%Ln lines read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken in.</source>
        <translation>
            <numerusform>%Ln taken in.</numerusform>
            <numerusform>%Ln taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln was there already.</numerusform>
            <numerusform>%Ln were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be taken in.</source>
        <translation>
            <numerusform>%Ln would be taken in.</numerusform>
            <numerusform>%Ln would be taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln line(s)</source>
        <translation>
            <numerusform>about %Ln line</numerusform>
            <numerusform>about %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncomingPanel</name>
    <message numerus="yes">
        <source>%Ln call(s) in the last 7 days</source>
        <translation>
            <numerusform>%Ln call in the last 7 days</numerusform>
            <numerusform>%Ln calls in the last 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more call(s) waiting</source>
        <translation>
            <numerusform>%Ln more call waiting</numerusform>
            <numerusform>%Ln more calls waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncompleteFlow</name>
    <message numerus="yes">
        <source>%Ln wrap-up(s) to complete</source>
        <translation>
            <numerusform>%Ln wrap-up to complete</numerusform>
            <numerusform>%Ln wrap-ups to complete</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message numerus="yes">
        <source>Too many wrong passwords: %Ln second(s) to wait.</source>
        <translation>
            <numerusform>Too many wrong passwords: %Ln second to wait.</numerusform>
            <numerusform>Too many wrong passwords: %Ln seconds to wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) move: calls, numbers, cases and all the rest.</source>
        <translation>
            <numerusform>%Ln row moves: calls, numbers, cases and all the rest.</numerusform>
            <numerusform>%Ln rows move: calls, numbers, cases and all the rest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewRoom</name>
    <message numerus="yes">
        <source>%Ln agent(s)</source>
        <translation>
            <numerusform>%Ln agent</numerusform>
            <numerusform>%Ln agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnPasswordDialog</name>
    <message numerus="yes">
        <source>At least %Ln character(s).</source>
        <translation>
            <numerusform>At least %Ln character.</numerusform>
            <numerusform>At least %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message numerus="yes">
        <source>%1: as of %Ln day(s) ago</source>
        <translation>
            <numerusform>%1: as of %Ln day ago</numerusform>
            <numerusform>%1: as of %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: as of %Ln hour(s) ago</source>
        <translation>
            <numerusform>%1: as of %Ln hour ago</numerusform>
            <numerusform>%1: as of %Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: as of %Ln minute(s) ago</source>
        <translation>
            <numerusform>%1: as of %Ln minute ago</numerusform>
            <numerusform>%1: as of %Ln minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message numerus="yes">
        <source>tried %Ln time(s)</source>
        <translation>
            <numerusform>tried %Ln time</numerusform>
            <numerusform>tried %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>%Ln problem(s) before it can be published</source>
        <translation>
            <numerusform>%Ln problem before it can be published</numerusform>
            <numerusform>%Ln problems before it can be published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recurrence</name>
    <message numerus="yes">
        <source>every %Ln day(s)</source>
        <translation>
            <numerusform>every %Ln day</numerusform>
            <numerusform>every %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln week(s)</source>
        <translation>
            <numerusform>every %Ln week</numerusform>
            <numerusform>every %Ln weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderPanel</name>
    <message numerus="yes">
        <source>In %Ln minute(s)</source>
        <translation>
            <numerusform>In %Ln minute</numerusform>
            <numerusform>In %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestFlow</name>
    <message numerus="yes">
        <source>A rest of %Ln minute(s) is due to you</source>
        <translation>
            <numerusform>A rest of %Ln minute is due to you</numerusform>
            <numerusform>A rest of %Ln minutes is due to you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestsDialog</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) due</source>
        <translation>
            <numerusform>%Ln minute due</numerusform>
            <numerusform>%Ln minutes due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) of work</source>
        <translation>
            <numerusform>%Ln minute of work</numerusform>
            <numerusform>%Ln minutes of work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them hard</source>
        <translation>
            <numerusform>%Ln of them hard</numerusform>
            <numerusform>%Ln of them hard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rest of %Ln minute(s) is due to you: take it when it suits you.</source>
        <translation>
            <numerusform>A rest of %Ln minute is due to you: take it when it suits you.</numerusform>
            <numerusform>A rest of %Ln minutes is due to you: take it when it suits you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftsDialog</name>
    <message numerus="yes">
        <source>%Ln shift(s)</source>
        <translation>
            <numerusform>%Ln shift</numerusform>
            <numerusform>%Ln shifts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message numerus="yes">
        <source>Too many wrong passwords: %Ln second(s) to wait.</source>
        <translation>
            <numerusform>Too many wrong passwords: %Ln second to wait.</numerusform>
            <numerusform>Too many wrong passwords: %Ln seconds to wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateButton</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln call(s) today</source>
        <translation>
            <numerusform>%Ln call today</numerusform>
            <numerusform>%Ln calls today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) to send</source>
        <translation>
            <numerusform>%Ln change to send</numerusform>
            <numerusform>%Ln changes to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in the voicemail</source>
        <translation>
            <numerusform>%Ln message in the voicemail</numerusform>
            <numerusform>%Ln messages in the voicemail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TileRow</name>
    <message numerus="yes">
        <source>%Ln call(s) today</source>
        <translation>
            <numerusform>%Ln call today</numerusform>
            <numerusform>%Ln calls today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open and late</source>
        <translation>
            <numerusform>%Ln open and late</numerusform>
            <numerusform>%Ln open and late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message numerus="yes">
        <source>Follow-ups (%Ln)</source>
        <translation>
            <numerusform>Follow-ups (%Ln)</numerusform>
            <numerusform>Follow-ups (%Ln)</numerusform>
        </translation>
    </message>
</context>
</TS>
